'use client'

import { useEffect, useState } from 'react'

interface Seen {
  /** Sections that were in the middle of the window since the page opened. */
  readonly seen: ReadonlySet<string>
  /** The one that is there now; null above the first. */
  readonly here: string | null
}

/** Which parts of a page were looked at; `ids` with spaces between. */
export function useSeen(ids: string): Seen {
  const [state, setState] = useState<Seen>({ seen: new Set(), here: null })
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setState((before) =>
          entries.reduce<Seen>(({ seen, here }, { target, isIntersecting }) => {
            if (isIntersecting) return { seen: new Set([...seen, target.id]), here: target.id }
            return { seen, here: here === target.id ? null : here }
          }, before),
        ),
      // A line across the middle of the window.
      { rootMargin: '-50% 0px -50% 0px' },
    )
    for (const id of ids.split(' ')) {
      const section = document.getElementById(id)
      if (section !== null) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [ids])
  return state
}
