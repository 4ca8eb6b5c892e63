'use client'

import { type RefObject, useEffect } from 'react'

/** Tells when something else than an element is pressed or focused while it is open and lies over the page. */
export function useElsewhere(ref: RefObject<HTMLElement | null>, open: boolean, told: () => void): void {
  useEffect(() => {
    if (!open) return
    const listen = ({ target }: Event) => {
      const inside = target instanceof Node && ref.current?.contains(target) === true
      if (!inside && matchMedia(overPage).matches) told()
    }
    addEventListener('pointerdown', listen)
    addEventListener('focusin', listen)
    return () => {
      removeEventListener('pointerdown', listen)
      removeEventListener('focusin', listen)
    }
  }, [ref, open, told])
}

/** Where a panel lies over the page: 1180 pixels and more. */
export const overPage = '(min-width: 1180px)'
