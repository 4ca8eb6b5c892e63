'use client'

import { setPreference, usePreference } from './kept-preference.ts'
import type { Depth } from './preferences.ts'

const depths: readonly (readonly [Depth, string])[] = [
  ['founder', 'Founder'],
  ['engineer', 'Engineer'],
]

/** How much is shown. The figures stay the same. */
export function DepthSwitch() {
  const depth = usePreference('depth') ?? 'founder'
  return (
    <fieldset aria-label="Depth" className="inline-flex overflow-hidden rounded border border-line-2">
      {depths.map(([each, text]) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === depth}
          onClick={() => setPreference('depth', each)}
          className="min-h-[34px] px-3 text-ink-2 not-first:border-l not-first:border-line-2 focus-visible:-outline-offset-4 aria-pressed:bg-ink aria-pressed:text-ground aria-pressed:focus-visible:outline-ground max-md:min-h-11 max-md:px-2.5"
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}

/** Whether engineers' details are wanted. */
export function useEngineer(): boolean {
  return usePreference('depth') === 'engineer'
}
