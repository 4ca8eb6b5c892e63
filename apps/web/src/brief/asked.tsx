'use client'

import { answerOf, type Brief } from '@stackmark/engine'
import { type FormEvent, useEffect, useRef } from 'react'
import type { BriefGuide } from './brief-guide.ts'
import { Choices } from './choices.tsx'
import { detailWords } from './detail-words.ts'
import { KeyHints } from './key-hints.tsx'
import { LazyEditor } from './lazy-editor.tsx'
import { hasEditor, type Step } from './steps.ts'

interface AskedProps {
  readonly step: Step
  readonly brief: Brief
  readonly guide: BriefGuide
  readonly isUnknown: boolean
  /** Whether somebody moved here, so that readers of screens must be told. */
  readonly moved: boolean
  readonly onChoose: (value: string | number | null) => void
  readonly onChange: (brief: Brief) => void
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onSkip: () => void
}

/** One question of the brief with its answers. */
export function Asked(props: AskedProps) {
  const { step, brief, guide, isUnknown, moved, onChoose, onChange, onBack, onNext, onSkip } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Runs for each question that is moved to.
    if (moved && step.id !== '') heading.current?.focus({ preventScroll: true })
    if (moved && (heading.current?.getBoundingClientRect().top ?? 0) < 0) scrollTo({ top: 0 })
  }, [moved, step.id])
  const { question } = step
  const said = answerOf(brief, step.id)
  const next = (event: FormEvent) => {
    event.preventDefault()
    onNext()
  }
  return (
    <section aria-labelledby="question">
      <h1
        id="question"
        ref={heading}
        tabIndex={-1}
        className="max-w-[18em] text-question font-semibold text-balance outline-none"
      >
        {question?.text ?? detailWords[step.id]?.question ?? step.name}
      </h1>
      <form onSubmit={next}>
        {question === null ? (
          <div className="mt-6">
            <LazyEditor step={step.id} brief={brief} guide={guide} onChange={onChange} />
          </div>
        ) : (
          <>
            <Choices
              question={question}
              chosen={said === undefined ? (isUnknown ? 'unknown' : null) : String(said)}
              onChoose={onChoose}
            />
            {hasEditor(step.id) ? (
              <details className="border-b border-line" open={isOwn(step, said)}>
                <summary className="flex min-h-12 items-center px-3 font-[550] hover:bg-sheet/60">
                  Say it more exactly
                </summary>
                <div className="px-3 pb-6">
                  <LazyEditor step={step.id} brief={brief} guide={guide} onChange={onChange} />
                </div>
              </details>
            ) : null}
          </>
        )}
        <div className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
          <button type="button" className="button button-quiet" onClick={onBack}>
            Back
          </button>
          <button type="submit" className="button">
            Next question
          </button>
          <button type="button" className="button button-text" onClick={onSkip}>
            Skip
          </button>
          {question === null ? null : <KeyHints question={question} />}
        </div>
      </form>
    </section>
  )
}

/** Something that is not among the answers, and stands in the editor. */
function isOwn({ question }: Step, said: string | number | undefined): boolean {
  return said !== undefined && question?.answers.every(({ value }) => String(value) !== String(said)) === true
}
