'use client'

import type { QuestionValue } from '@stackmark/engine'
import { couldChange } from '@stackmark/report/interview/sentences'
import type { Standing } from '@stackmark/report/interview/standing'
import { IntervalRows } from '../charts/interval-rows.tsx'
import type { Answer } from '../model/model.ts'
import { inOrder } from './verdict-words.ts'

/** Answers less likely than this say little about what a question could do. */
const likely = 0.02

interface CouldChangeProps {
  readonly worth: QuestionValue
  readonly answer: Answer
}

/** Where each option could land, over the answers to a question. */
export function CouldChange({ worth, answer }: CouldChangeProps) {
  const options = inOrder(answer.preview.options).filter(({ excludedBy }) => excludedBy === undefined)
  const answers = worth.shares.filter(({ probability }) => probability >= likely)
  const rows = options.map(({ id, name, share }) => {
    const counts = answers.map(({ shares }) => Math.round(100 * (shares[id] ?? 0)))
    const middle = Math.round(100 * share)
    return { option: id, name, low: Math.min(middle, ...counts), middle, high: Math.max(middle, ...counts) }
  })
  return (
    <>
      <p className="mt-1.5 mb-3 text-[15px] text-ink-2">{couldChange(worth, standingOf(answer))}</p>
      <IntervalRows of="Where each option could land, of 100" rows={rows} domain={[0, 100]} />
    </>
  )
}

/** An answer of the model as the words of the interview take it. */
export function standingOf({ preview }: Answer): Standing {
  const { recommendation, options, questions } = preview
  return {
    shares: inOrder(options)
      .filter(({ excludedBy }) => excludedBy === undefined)
      .map(({ id, name, share }) => ({ option: id, name, share })),
    leader: recommendation.option,
    strength: recommendation.strength,
    sentence: recommendation.sentence,
    questions,
  }
}
