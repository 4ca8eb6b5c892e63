'use client'

import { useSyncExternalStore } from 'react'

const yearSeconds = 31_536_000

/** Keeps a preference in an attribute of the page, where styles find it, and in a cookie for the pages to come. */
export function setPreference(name: 'theme' | 'depth', value: string): void {
  document.documentElement.dataset[name] = value
  document.cookie = `${name}=${value}; path=/; max-age=${yearSeconds}; samesite=lax`
  for (const listener of listeners) listener()
}

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the page says of a preference, or of who reads it, now; null on the server, which leaves that to the attribute. */
export function usePreference(name: 'theme' | 'depth' | 'person'): string | null {
  return useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset[name] ?? null,
    () => null,
  )
}
