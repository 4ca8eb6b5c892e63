'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useState } from 'react'

/** Steps taken on this page lie behind this one in the browser's history. */
interface PlaceState {
  readonly moves?: number
}

interface Places {
  readonly at: string
  /** Whether somebody moved since the page was opened. */
  readonly moved: boolean
  readonly go: (place: string) => void
  /** To where one was; to `before` where one came straight here. */
  readonly back: (before: string) => void
}

/** Where one is in the brief: kept in the address, so that a link leads to the same place. */
export function usePlace(first: string, isPlace: (place: string) => boolean): Places {
  const said = useSearchParams().get('q')
  const [fallback] = useState(first)
  const [moved, setMoved] = useState(false)
  const go = useCallback((place: string) => {
    setMoved(true)
    history.pushState({ moves: movesSoFar() + 1 }, '', `?q=${encodeURIComponent(place)}`)
  }, [])
  const back = useCallback(
    (before: string) => {
      setMoved(true)
      if (movesSoFar() > 0) history.back()
      else go(before)
    },
    [go],
  )
  return { at: said !== null && isPlace(said) ? said : fallback, moved, go, back }
}

export function movesSoFar(): number {
  return (history.state as PlaceState | null)?.moves ?? 0
}
