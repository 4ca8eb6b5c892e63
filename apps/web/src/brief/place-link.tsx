'use client'

import type { ReactNode } from 'react'

interface PlaceLinkProps {
  readonly place: string
  readonly onGo: (place: string) => void
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Leads to another place of the brief without loading the page; opens in a new tab like any link. */
export function PlaceLink({ place, onGo, className, children }: PlaceLinkProps) {
  return (
    <a
      href={`?q=${encodeURIComponent(place)}`}
      className={className}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onGo(place)
      }}
    >
      {children}
    </a>
  )
}
