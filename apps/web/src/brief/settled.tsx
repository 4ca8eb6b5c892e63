'use client'

import { PlaceLink } from './place-link.tsx'
import type { Step } from './steps.ts'

interface SettledProps {
  /** Whether no open question is worth asking; false where one came here before that. */
  readonly settled: boolean
  /** What is not answered; it may still be. */
  readonly open: readonly Step[]
  readonly onGo: (place: string) => void
  readonly onAssess: () => void
  readonly running: boolean
}

/** Nothing is left that is worth asking. */
export function Settled({ settled, open, onGo, onAssess, running }: SettledProps) {
  return (
    <section aria-labelledby="question">
      <h1 id="question" className="max-w-[18em] text-question font-semibold text-balance">
        {settled ? 'No question that is left would change much.' : 'Some answers could still change the result.'}
      </h1>
      <p className="mt-4 max-w-[36em] text-lg text-ink-2">
        The whole assessment says why, what would change it, and what each option takes in weeks, people and money.
      </p>
      <button type="button" onClick={onAssess} disabled={running} className="button mt-6">
        {running ? 'Computing and storing…' : 'See the whole assessment'}
      </button>
      {open.length === 0 ? null : (
        <>
          <h2 className="mt-10 font-semibold">{settled ? 'Still open, and open they may stay' : 'Still open'}</h2>
          <ul className="mt-2 max-w-[36em] border-t border-line">
            {open.map(({ id, name }) => (
              <li key={id} className="border-b border-line">
                <PlaceLink place={id} onGo={onGo} className="flex min-h-11 items-center hover:bg-sheet/60">
                  {name}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
