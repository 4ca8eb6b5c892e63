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
  const at = said !== null && isPlace(said) ? said : fallback
  const go = useCallback(
    (place: string) => {
      setMoved(true)
      // What is left must say where it was: what comes first may be another place by the time one comes back.
      if (said === null) history.replaceState(history.state, '', addressOf(at))
      history.pushState({ moves: movesSoFar() + 1 }, '', addressOf(place))
    },
    [said, at],
  )
  const back = useCallback(
    (before: string) => {
      setMoved(true)
      if (movesSoFar() > 0) history.back()
      else go(before)
    },
    [go],
  )
  return { at, moved, go, back }
}

function addressOf(place: string): string {
  return `?q=${encodeURIComponent(place)}`
}

export function movesSoFar(): number {
  return (history.state as PlaceState | null)?.moves ?? 0
}
