'use client'

import { PlaceLink } from './place-link.tsx'
import type { Said } from './so-far.ts'

interface SoFarTextProps {
  readonly said: readonly Said[]
  readonly onGo: (step: string) => void
}

/** The brief as a paragraph, in which every answer leads to its question. */
export function SoFarText({ said, onGo }: SoFarTextProps) {
  return (
    <p className="max-w-[36em] text-lg text-pretty">
      {said.map(({ text, step, unknown }, at) => {
        const key = `${at}-${text}`
        if (step === undefined) return <span key={key}>{text}</span>
        return (
          <PlaceLink
            key={key}
            place={step}
            onGo={onGo}
            className={unknown ? 'text-ink-2 decoration-dotted' : undefined}
          >
            {text}
          </PlaceLink>
        )
      })}
    </p>
  )
}
