'use client'

import { useEffect } from 'react'
import { type Look, lookable, type Told } from './messages.ts'

/** Tells the page that holds this one. Who may hold it is said by the policy of the page. */
export function tellHolder(told: Told): void {
  if (parent !== window) parent.postMessage(told, '*')
}

/** Keeps the holder's frame as high as the page, and takes its look. */
export function useHolder(): void {
  useEffect(() => {
    const root = document.documentElement
    const observer = new ResizeObserver(() => tellHolder({ stackmark: 'height', height: document.body.scrollHeight }))
    observer.observe(document.body)
    const hear = ({ source, data }: MessageEvent<Look | undefined>) => {
      if (source !== parent || data?.stackmark !== 'look') return
      for (const [name, token] of Object.entries(lookable)) {
        const value = data.values[name]
        if (typeof value === 'string' && isOfKind(name, value)) root.style.setProperty(token, value)
      }
    }
    addEventListener('message', hear)
    tellHolder({ stackmark: 'ready' })
    return () => {
      observer.disconnect()
      removeEventListener('message', hear)
    }
  }, [])
}

function isOfKind(name: string, value: string): boolean {
  return CSS.supports(name === '--stackmark-font' ? 'font-family' : 'color', value)
}
