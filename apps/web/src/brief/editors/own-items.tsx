'use client'

import type { ScopeItem, Skill } from '@stackmark/engine'
import { useId, useState } from 'react'
import { readNumber } from './read-number.ts'

interface OwnItemsProps {
  readonly items: readonly ScopeItem[]
  readonly skills: readonly Skill[]
  readonly onAdd: (item: ScopeItem) => void
  readonly onRemove: (item: ScopeItem) => void
}

const cases = ['Nearly the least', 'Most likely', 'Nearly the most'] as const
const mostHours = 10_000

/** What the catalogue does not have, with hours from nearly the least to nearly the most. */
export function OwnItems({ items, skills, onAdd, onRemove }: OwnItemsProps) {
  const own = useId()
  const [name, setName] = useState('')
  const [skill, setSkill] = useState(skills[0]?.id ?? '')
  const [hours, setHours] = useState<readonly string[]>(['', '', ''])
  const [problem, setProblem] = useState<string | null>(null)
  const add = () => {
    const read = hours.map((text) => readNumber(text, 0, mostHours))
    const [low, middle, high] = read.map(({ value }) => value)
    const wrong = read.find((each) => each.problem !== null)?.problem
    if (wrong !== undefined && wrong !== null) return setProblem(wrong)
    if (name.trim() === '') return setProblem('It has no name yet.')
    if (low === undefined || middle === undefined || high === undefined)
      return setProblem('All three hours are needed.')
    if (low > middle || middle > high) return setProblem(`${low}, ${middle}, ${high} do not ascend.`)
    setProblem(null)
    onAdd({ name: name.trim(), hours: { [skill]: [low, middle, high] } })
    setName('')
    setHours(['', '', ''])
  }
  return (
    <div className="mt-6">
      {items.length === 0 ? null : (
        <ul className="mb-4 border-b border-line">
          {items.map((item) =>
            'name' in item ? (
              <li key={item.name} className="flex items-center justify-between gap-4 border-t border-line py-1.5">
                <span>
                  {item.name}{' '}
                  <span className="text-sm text-ink-2">
                    {Object.entries(item.hours)
                      .map(([each, points]) => `${each} ${points.join(', ')} hours`)
                      .join('; ')}
                  </span>
                </span>
                <button type="button" onClick={() => onRemove(item)} className="link min-h-11">
                  Remove<span className="sr-only"> {item.name}</span>
                </button>
              </li>
            ) : null,
          )}
        </ul>
      )}
      <details>
        <summary className="flex min-h-11 items-center font-[550]">Add an item of your own</summary>
        <div className="mt-2 grid gap-3 sm:grid-cols-2">
          <label className="block text-sm">
            Name
            <input
              value={name}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
              className="field mt-1 w-full"
            />
          </label>
          <label className="block text-sm">
            Kind of work
            <select value={skill} onChange={(event) => setSkill(event.target.value)} className="field mt-1 w-full">
              {skills.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <fieldset className="mt-3">
          <legend className="text-sm">Hours</legend>
          <div className="mt-1 grid grid-cols-3 gap-3">
            {cases.map((text, at) => (
              <label key={text} htmlFor={`${own}-${at}`} className="block text-xs text-ink-2">
                {text}
                <input
                  id={`${own}-${at}`}
                  inputMode="decimal"
                  value={hours[at]}
                  onChange={(event) => setHours(hours.map((each, index) => (index === at ? event.target.value : each)))}
                  className="field mt-1 w-full text-base text-ink"
                />
              </label>
            ))}
          </div>
        </fieldset>
        {problem === null ? null : (
          <p role="alert" className="mt-3 border-l-[3px] border-ink pl-3 text-sm">
            {problem}
          </p>
        )}
        <button type="button" onClick={add} className="button button-quiet mt-3 min-h-11">
          Add it
        </button>
      </details>
    </div>
  )
}
