'use client'

import type { QuestionValue } from '@stackmark/engine'
import type { Answer } from '../model/model.ts'
import { useEngineer } from '../shell/depth-switch.tsx'
import { CouldChange } from './could-change.tsx'
import { detailWords } from './detail-words.ts'
import type { Step } from './steps.ts'

interface AskingWhyProps {
  readonly step: Step
  readonly answer: Answer | null
  /** Of this question while it was open; kept when it is answered. */
  readonly worth: QuestionValue | undefined
}

/** Why a question is asked, and what its answer could do. */
export function AskingWhy({ step, answer, worth }: AskingWhyProps) {
  const engineer = useEngineer()
  return (
    <div className="mt-10 grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 border-t border-line pt-6 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)]">
      <section aria-labelledby="why-we-ask">
        <h2 id="why-we-ask" className="font-semibold">
          Why we ask
        </h2>
        <p className="mt-1.5 text-[15px] text-ink-2">{step.question?.why ?? detailWords[step.id]?.why}</p>
        {engineer ? (
          <p className="mt-2 font-mono text-xs text-ink-2">
            {step.id}
            {worth === undefined ? '' : `, worth ${worth.value.toFixed(4)}, ${worth.entropyGain.toFixed(2)} bits`}
          </p>
        ) : null}
      </section>
      {step.question === null || answer === null ? null : (
        <section aria-labelledby="could-change">
          <h2 id="could-change" className="font-semibold">
            How much this could change the answer
          </h2>
          {worth === undefined ? (
            <p className="mt-1.5 text-[15px] text-ink-2">
              {answer.stage.samples > 0 ? 'It is answered; take the answer back to see what others would do.' : null}
            </p>
          ) : (
            <CouldChange worth={worth} answer={answer} />
          )}
        </section>
      )}
    </div>
  )
}
