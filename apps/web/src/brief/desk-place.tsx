'use client'

import type { Brief, QuestionValue } from '@stackmark/engine'
import { lazy, Suspense } from 'react'
import type { Answer } from '../model/model.ts'
import { Asked } from './asked.tsx'
import { AskingWhy } from './asking-why.tsx'
import type { BriefGuide } from './brief-guide.ts'
import { standingOf } from './could-change.tsx'
import { couldStillChange, end } from './next-step.ts'
import { Settled } from './settled.tsx'
import { isAnswered, type Step } from './steps.ts'

interface DeskPlaceProps {
  readonly at: string
  readonly moved: boolean
  readonly step: Step | null
  readonly steps: readonly Step[]
  readonly guide: BriefGuide
  readonly brief: Brief
  readonly answer: Answer | null
  readonly worth: QuestionValue | undefined
  readonly isUnknown: boolean
  readonly running: boolean
  readonly onChoose: (value: string | number | null) => void
  readonly onChange: (brief: Brief) => void
  readonly onGo: (place: string) => void
  readonly onBack: () => void
  readonly onNext: () => void
  readonly onAssess: () => void
}

const AllQuestions = lazy(async () => ({ default: (await import('./all-questions.tsx')).AllQuestions }))
const LoadPlace = lazy(async () => ({ default: (await import('./load-place.tsx')).LoadPlace }))

/** Whatever the address names: a question, all of them, a brief to load, or that nothing is left to ask. */
export function DeskPlace(props: DeskPlaceProps) {
  const { at, step, steps, guide, brief, onChange, onGo } = props
  if (step !== null) {
    return (
      <>
        <Asked {...props} step={step} onSkip={props.onNext} />
        <AskingWhy step={step} answer={props.answer} worth={props.worth} />
      </>
    )
  }
  if (at === end) {
    const { answer } = props
    const settled = answer !== null && !couldStillChange(guide, standingOf(answer))
    return <Settled {...props} settled={settled} open={steps.filter(({ id }) => !isAnswered(brief, id))} />
  }
  return (
    <Suspense fallback={<p className="min-h-96 text-ink-2">Loading…</p>}>
      {at === 'all' ? (
        <AllQuestions steps={steps} guide={guide} brief={brief} onChange={onChange} onGo={onGo} />
      ) : (
        <LoadPlace guide={guide} brief={brief} onChange={onChange} onGo={onGo} />
      )}
    </Suspense>
  )
}
