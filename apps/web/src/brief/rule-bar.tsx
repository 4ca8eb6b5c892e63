'use client'

import { PlaceLink } from './place-link.tsx'
import { QuestionRule, type RuleMark } from './question-rule.tsx'

interface RuleBarProps {
  readonly marks: readonly RuleMark[]
  readonly at: string
  readonly onGo: (place: string) => void
}

/** The rule of questions with the words beneath it. */
export function RuleBar({ marks, at, onGo }: RuleBarProps) {
  const number = marks.findIndex(({ step }) => step.id === at)
  const here = marks[number]
  const answered = marks.filter((mark) => mark.answered).length
  return (
    <div className="pt-6 print:hidden">
      <QuestionRule marks={marks} current={at} onGo={onGo} />
      <div className="mt-1.5 flex items-baseline justify-between gap-6 text-sm text-ink-2">
        <span>
          {here === undefined ? `${answered} of ${marks.length} answered` : `Question ${number + 1} of ${marks.length}`}
          {here === undefined ? null : <span className="max-md:hidden">: {here.step.name.toLowerCase()}</span>}
        </span>
        <span className="ml-auto text-xs max-lg:hidden">
          A longer mark can change the answer more; a dotted one is not answered yet
        </span>
        <PlaceLink place="all" onGo={onGo} className="max-md:py-2.5">
          All questions
        </PlaceLink>
      </div>
    </div>
  )
}
