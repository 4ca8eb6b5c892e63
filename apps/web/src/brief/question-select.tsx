'use client'

import { answerOf, type Brief, type Question, withAnswer } from '@stackmark/engine'
import { withoutStop } from '@stackmark/report/answers'
import { withoutAnswer } from './without-answer.ts'

interface QuestionSelectProps {
  /** Of the field, for its label. */
  readonly id: string
  readonly question: Question
  readonly brief: Brief
  readonly onChange: (brief: Brief) => void
}

/** The answers of a question as a list to choose from. */
export function QuestionSelect({ id, question, brief, onChange }: QuestionSelectProps) {
  const said = answerOf(brief, question.id)
  const answer = question.answers.find(({ value }) => String(value) === String(said))
  const choose = (text: string) => {
    const chosen = question.answers.find(({ value }) => String(value) === text)
    onChange(chosen === undefined ? withoutAnswer(brief, question.id) : withAnswer(brief, question.id, chosen.value))
  }
  return (
    <select
      id={id}
      value={answer === undefined ? (said === undefined ? '' : 'own') : String(answer.value)}
      onChange={(event) => choose(event.target.value)}
      className="field mt-1.5 w-full"
    >
      <option value="">Not known</option>
      {said !== undefined && answer === undefined ? <option value="own">As you said it more exactly</option> : null}
      {question.answers.map(({ value, label }) => (
        <option key={String(value)} value={String(value)}>
          {withoutStop(label)}
        </option>
      ))}
    </select>
  )
}
