'use client'

import type { EvidenceLine } from '@stackmark/engine'

/** The look of a verdict on a claim, in ink; always beside its word. */
export function VerdictMark({ verdict }: Pick<EvidenceLine, 'verdict'>) {
  return (
    <svg
      viewBox="0 0 18 18"
      className="mt-[3px] size-[18px] shrink-0 fill-none stroke-ink [stroke-width:1.5]"
      aria-hidden="true"
    >
      {verdict === 'held' ? (
        <>
          <circle cx="9" cy="9" r="7.5" className="fill-ink" />
          <path d="M5.5 9.3L8 11.8L12.6 6.6" className="stroke-ground" />
        </>
      ) : verdict === 'did-not-hold' ? (
        <>
          <circle cx="9" cy="9" r="7.5" />
          <path d="M3.8 14.2L14.2 3.8" />
        </>
      ) : verdict === 'not-measured' ? (
        <circle cx="9" cy="9" r="7.5" strokeDasharray="2.4 2.4" />
      ) : (
        <>
          <circle cx="9" cy="9" r="7.5" />
          <path d="M9 1.5A7.5 7.5 0 0 1 9 16.5Z" className="fill-ink" />
        </>
      )}
    </svg>
  )
}
