'use client'

import type { Question } from '@stackmark/engine'
import { withoutStop } from '@stackmark/report/answers'
import type { ReactNode } from 'react'
import { levelWords } from './so-far.ts'
import { isGraded } from './use-shortcuts.ts'

interface ChoicesProps {
  readonly question: Question
  /** The answer's value as text; `unknown` where nobody knows; null where nothing was said. */
  readonly chosen: string | null
  readonly onChoose: (value: string | number | null) => void
}

/** The answers of a question, one of which holds. */
export function Choices({ question, chosen, onChoose }: ChoicesProps) {
  const { id, answers, text } = question
  const graded = isGraded(question)
  return (
    <fieldset className="mt-6">
      <legend className="sr-only">{text}</legend>
      {answers.map(({ value, label }) => (
        <Choice
          key={String(value)}
          name={id}
          checked={chosen === String(value)}
          onChoose={() => onChoose(value)}
          icon={graded ? <Level level={Number(value)} /> : null}
          text={graded ? capital(levelWords[Number(value)] ?? String(value)) : withoutStop(label)}
          more={graded ? withoutStop(label) : undefined}
        />
      ))}
      <Choice
        name={id}
        checked={chosen === 'unknown'}
        onChoose={() => onChoose(null)}
        icon={graded ? <Level level={null} /> : null}
        text="I don’t know yet"
        more="Keeps every possibility open and widens the ranges"
      />
    </fieldset>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly checked: boolean
  readonly onChoose: () => void
  readonly icon: ReactNode
  readonly text: string
  readonly more?: string | undefined
}

function Choice({ name, checked, onChoose, icon, text, more }: ChoiceProps) {
  return (
    <label className="group relative flex min-h-13 cursor-pointer items-center gap-x-3.5 border-t border-line py-2.5 pr-3.5 pl-3 last-of-type:border-b hover:bg-sheet/60 has-checked:bg-sheet has-checked:shadow-[inset_3px_0_0_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink">
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
      />
      {icon}
      <span className="grow">
        <b className="text-[17px] leading-snug font-semibold">{text}</b>
        {more === undefined ? null : <span className="block text-sm text-ink-2">{more}</span>}
      </span>
      <span
        aria-hidden="true"
        className="grid size-5 shrink-0 place-items-center rounded-full border-[1.5px] border-tick group-has-checked:border-ink group-has-checked:after:size-2.5 group-has-checked:after:rounded-full group-has-checked:after:bg-ink"
      />
    </label>
  )
}

/** None to the heart of the product, as three bars; a dotted outline where it is not known. */
function Level({ level }: { readonly level: number | null }) {
  return (
    <svg viewBox="0 0 36 30" className="h-[30px] w-9 shrink-0" aria-hidden="true">
      {level === null ? (
        <rect x="1" y="5" width="33" height="24" strokeDasharray="3 3" className="fill-none stroke-tick" />
      ) : (
        [0, 1, 2].map((bar) => (
          <rect
            key={bar}
            x={1 + bar * 12}
            y={21 - bar * 8}
            width="9"
            height={8 + bar * 8}
            className={`stroke-tick [stroke-width:1.25] group-has-checked:stroke-ink ${bar < level ? 'fill-line-2 group-has-checked:fill-ink' : 'fill-none'}`}
          />
        ))
      )}
    </svg>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
