'use client'

import { PlaceLink } from './place-link.tsx'
import type { Said } from './so-far.ts'
import { SoFarText } from './so-far-text.tsx'

interface SoFarViewProps {
  readonly said: readonly Said[]
  readonly onGo: (place: string) => void
  /** Null where there is nothing to take back. */
  readonly onUndo: (() => void) | null
}

/** The brief so far, and the other ways to write one. */
export function SoFarView({ said, onGo, onUndo }: SoFarViewProps) {
  return (
    <section aria-labelledby="so-far" className="mt-10 border-t border-line pt-6">
      <h2 id="so-far" className="font-semibold">
        Your brief so far
      </h2>
      <div className="mt-1.5">
        {said.length === 0 ? (
          <p className="text-[15px] text-ink-2">
            Nothing is said yet. You can also start from a brief that is written down, or from an example.
          </p>
        ) : (
          <SoFarText said={said} onGo={onGo} />
        )}
      </div>
      <p className="mt-3 flex flex-wrap gap-x-6 text-sm print:hidden">
        <PlaceLink place="load" onGo={onGo} className="max-md:py-2.5">
          Paste a brief, or load an example
        </PlaceLink>
        {onUndo === null ? null : (
          <button type="button" className="link max-md:py-2.5" onClick={onUndo}>
            Undo last answer
          </button>
        )}
      </p>
    </section>
  )
}
