'use client'

import type { Brief } from '@stackmark/engine'
import type { BriefGuide } from './brief-guide.ts'
import { detailWords } from './detail-words.ts'
import { LazyEditor } from './lazy-editor.tsx'
import { PlaceLink } from './place-link.tsx'
import { QuestionSelect } from './question-select.tsx'
import { hasEditor, type Step } from './steps.ts'

interface AllQuestionsProps {
  readonly steps: readonly Step[]
  readonly guide: BriefGuide
  readonly brief: Brief
  readonly onChange: (brief: Brief) => void
  readonly onGo: (place: string) => void
}

/** Everything as one form. */
export function AllQuestions({ steps, guide, brief, onChange, onGo }: AllQuestionsProps) {
  const groups = [...new Set(steps.map(({ group }) => group))]
  return (
    <section aria-labelledby="question">
      <h1 id="question" className="text-question font-semibold">
        All questions
      </h1>
      <form onSubmit={(event) => event.preventDefault()}>
        {groups.map((group) => (
          <fieldset key={group} className="mt-8">
            <legend className="text-xl font-semibold">{group}</legend>
            {steps
              .filter((step) => step.group === group)
              .map((step) => (
                <Row key={step.id} step={step} guide={guide} brief={brief} onChange={onChange} onGo={onGo} />
              ))}
          </fieldset>
        ))}
      </form>
    </section>
  )
}

type RowProps = Omit<AllQuestionsProps, 'steps'> & { readonly step: Step }

function Row({ step, guide, brief, onChange, onGo }: RowProps) {
  const { id, question } = step
  const field = `field-${id}`
  if (question === null) {
    return (
      <div className="border-t border-line py-4">
        <h2 className="mb-2 font-[550]">{detailWords[id]?.question ?? step.name}</h2>
        <LazyEditor step={id} brief={brief} guide={guide} onChange={onChange} />
      </div>
    )
  }
  return (
    <div className="border-t border-line py-3">
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={field} className="font-[550]">
          {question.text}
        </label>
        <PlaceLink place={id} onGo={onGo} className="shrink-0 text-sm text-ink-2">
          {hasEditor(id) ? 'More exactly' : 'Why we ask'}
          <span className="sr-only">: {step.name}</span>
        </PlaceLink>
      </div>
      <QuestionSelect id={field} question={question} brief={brief} onChange={onChange} />
    </div>
  )
}
