'use client'

import type { Brief } from '@stackmark/engine'
import type { BriefGuide } from './brief-guide.ts'
import { LoadBrief } from './editors/load-brief.tsx'

interface LoadPlaceProps {
  readonly guide: BriefGuide
  readonly brief: Brief
  readonly onChange: (brief: Brief) => void
  readonly onGo: (place: string) => void
}

/** A brief that is written down, in place of the one here. */
export function LoadPlace({ guide, brief, onChange, onGo }: LoadPlaceProps) {
  const load = (loaded: Brief) => {
    onChange(loaded)
    onGo('all')
  }
  return (
    <section aria-labelledby="question">
      <h1 id="question" className="text-question font-semibold text-balance">
        Load a brief
      </h1>
      <p className="mt-4 mb-6 max-w-[36em] text-lg text-ink-2">
        It takes the place of what you said so far; undo brings that back.
      </p>
      <LoadBrief brief={brief} guide={guide} onChange={load} />
    </section>
  )
}
