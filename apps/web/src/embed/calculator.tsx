'use client'

import type { Brief } from '@stackmark/engine'
import { useEffect, useState } from 'react'
import type { BriefGuide } from '../brief/brief-guide.ts'
import { Estimates } from '../brief/estimates.tsx'
import { LazyEditor } from '../brief/lazy-editor.tsx'
import { QuestionSelect } from '../brief/question-select.tsx'
import { inOrder } from '../brief/verdict-words.ts'
import { useAnswer } from '../model/use-answer.ts'
import { EnquiryForm } from './enquiry-form.tsx'
import { tellHolder, useHolder } from './use-holder.ts'

interface CalculatorProps {
  readonly guide: BriefGuide
  readonly guidePath: string
  readonly brief: Brief
  /** Ids of the options that are shown; null for all. */
  readonly only: readonly string[] | null
  readonly takesEnquiries: boolean
}

/** What a visitor must say before anything else is worth saying. */
const asked = ['type', 'team', 'team.region'] as const

/** From a scope to weeks and money by stack, small enough for a page of somebody else. */
export function Calculator({ guide, guidePath, brief: first, only, takesEnquiries }: CalculatorProps) {
  const [brief, setBrief] = useState(first)
  const { answer, failure } = useAnswer(guidePath, null, brief)
  useHolder()
  const options = answer?.preview.options.filter(({ id }) => only?.includes(id) !== false) ?? null
  useEffect(() => {
    if (answer !== null)
      tellHolder({ stackmark: 'result', brief: answer.brief, options: rangesOf(answer.preview.options) })
  }, [answer])
  return (
    <main
      id="main"
      className="mx-auto grid max-w-[1080px] gap-x-12 gap-y-8 p-5 md:grid-cols-[minmax(0,1fr)_minmax(320px,400px)]"
    >
      <div className="min-w-0">
        <h1 className="text-xl font-semibold">What would it take?</h1>
        <p className="mt-1.5 max-w-[36em] text-[15px] text-ink-2">
          Say what you can. What you leave open stays open, and widens the ranges.
        </p>
        <form className="mt-5 space-y-4" onSubmit={(event) => event.preventDefault()}>
          {guide.questions
            .filter(({ id }) => asked.some((each) => each === id))
            .map((question) => (
              <div key={question.id}>
                <label htmlFor={`asked-${question.id}`} className="font-[550]">
                  {question.text}
                </label>
                <QuestionSelect id={`asked-${question.id}`} question={question} brief={brief} onChange={setBrief} />
              </div>
            ))}
          <fieldset>
            <legend className="font-[550]">What must the first release do?</legend>
            <div className="mt-1.5">
              <LazyEditor step="scope" brief={brief} guide={guide} onChange={setBrief} />
            </div>
          </fieldset>
        </form>
      </div>
      <section
        aria-label="Weeks and money"
        aria-busy={answer?.brief !== brief}
        className="min-w-0 md:sticky md:top-5 md:self-start"
      >
        {failure === null ? null : (
          <p role="alert" className="border-l-[3px] border-ink pl-3">
            {failure}
          </p>
        )}
        {options === null ? (
          <p className="min-h-72 text-ink-2">Counting…</p>
        ) : (
          <>
            <Estimates options={options} brief={brief} />
            <p className="mt-3 text-sm text-ink-2">
              Weeks and money to a first release, by what the backend is written in. 8 in 10 projects fall inside the
              jaws.
            </p>
          </>
        )}
        {takesEnquiries ? <EnquiryForm brief={brief} /> : null}
      </section>
    </main>
  )
}

function rangesOf(options: Parameters<typeof Estimates>[0]['options']) {
  return inOrder(options).map(({ id, name, weeks, cost }) => ({
    id,
    name,
    weeks: [weeks.p10, weeks.p50, weeks.p90] as const,
    cost: [cost.p10, cost.p50, cost.p90] as const,
    currency: cost.currency,
  }))
}
