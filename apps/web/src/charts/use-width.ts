'use client'

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width of an element in pixels; `first` until it is measured, as on the server. */
export function useWidth<Measured extends HTMLElement>(first: number): [RefObject<Measured | null>, number] {
  const ref = useRef<Measured>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setWidth(Math.max(1, Math.round(element.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
