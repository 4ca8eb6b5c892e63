'use client'

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** What A4 leaves between its margins, in pixels: on paper nothing is measured in time. */
const paper = 680

/** The width of an element in pixels; `first` until it is measured, as on the server. */
export function useWidth<Measured extends HTMLElement>(first: number): [RefObject<Measured | null>, number] {
  const ref = useRef<Measured>(null)
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const measure = () => setWidth(Math.max(1, Math.round(element.clientWidth)))
    const narrow = () => flushSync(() => setWidth(Math.min(paper, Math.max(1, Math.round(element.clientWidth)))))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    addEventListener('beforeprint', narrow)
    addEventListener('afterprint', measure)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', narrow)
      removeEventListener('afterprint', measure)
    }
  }, [])
  return [ref, width]
}
