'use client'

import { useEffect, useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { type Draft, Keeper, type Kept, placeOf } from './keeper.ts'
import { movesSoFar } from './use-place.ts'

/** The keeper of a brief once the page is alive, and what it holds; before that, what the server gave. */
export function useKeeper(draft: Draft): { readonly kept: Kept; readonly keeper: Keeper | null } {
  const [kept, setKept] = useState<Kept>({ draft, saving: { kind: 'untouched' }, clashes: [], canUndo: false })
  const [keeper, setKeeper] = useState<Keeper | null>(null)
  const first = useRef(draft)
  useEffect(() => {
    // Somebody came back to the address of a project while the page is still that of a new brief.
    if (first.current.projectId !== projectIn(location.pathname)) return location.reload()
    const made = new Keeper(first.current, {
      call,
      storage: localStorage,
      newKey: () => crypto.randomUUID(),
      now: () => new Date(),
      later: (work, ms) => void setTimeout(work, ms),
      // The address of the project from now on; the page stays as it is.
      created: (projectId) => history.replaceState({ moves: movesSoFar() }, '', `/p/${projectId}${location.search}`),
    })
    const tell = () => setKept(made.now())
    const stop = made.subscribe(tell)
    const hear = ({ key, newValue }: StorageEvent) => {
      if (key === placeOf(made.now().draft.projectId)) made.heard(newValue)
    }
    addEventListener('storage', hear)
    tell()
    setKeeper(made)
    made.start()
    return () => {
      stop()
      removeEventListener('storage', hear)
    }
  }, [])
  return { kept, keeper }
}

function projectIn(path: string): string | null {
  return /^\/p\/([^/]+)/.exec(path)?.[1] ?? null
}
