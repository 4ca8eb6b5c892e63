'use client'

import type { Person } from '@stackmark/engine'
import type { BriefGuide } from '../brief-guide.ts'
import { NumberField } from './number-field.tsx'

interface PersonFieldsProps {
  readonly number: number
  readonly person: Person
  readonly guide: BriefGuide
  readonly currency: string
  readonly onChange: (person: Person) => void
  readonly onCopy: () => void
  readonly onRemove: () => void
}

/** Regions and seniorities that briefs may name are those the guide's questions offer. */
function choicesOf(guide: BriefGuide, question: string) {
  return guide.questions.find(({ id }) => id === question)?.answers ?? []
}

/** What is known of one person. A field left open is drawn from what is usual. */
export function PersonFields({ number, person, guide, currency, onChange, onCopy, onRemove }: PersonFieldsProps) {
  const put = <Field extends keyof Person>(field: Field, value: Person[Field] | undefined) => {
    const rest = Object.fromEntries(Object.entries(person).filter(([name]) => name !== field)) as unknown as Person
    onChange(value === undefined ? rest : { ...rest, [field]: value })
  }
  const called = person.name ?? `Person ${number}`
  return (
    <fieldset className="border-t border-line py-4">
      <legend className="sr-only">{called}</legend>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <label className="block text-sm">
          Name, if you like
          <input
            value={person.name ?? ''}
            placeholder={`Person ${number}`}
            maxLength={100}
            onChange={(event) => put('name', event.target.value === '' ? undefined : event.target.value)}
            className="field mt-1 block w-52"
          />
        </label>
        <span className="flex gap-4 text-sm">
          <button type="button" onClick={onCopy} className="link min-h-11">
            Another like this<span className="sr-only">: {called}</span>
          </button>
          <button type="button" onClick={onRemove} className="link min-h-11">
            Remove<span className="sr-only"> {called}</span>
          </button>
        </span>
      </div>
      <Ticks
        title="Does"
        all={guide.skills}
        chosen={person.skills}
        // Nobody is on the team for nothing: the last one stays.
        onToggle={(id) => {
          const next = toggled(person.skills, id)
          if (next.length > 0) put('skills', next)
        }}
      />
      <Ticks
        title="Writes"
        all={guide.languages}
        chosen={person.languages ?? []}
        onToggle={(id) => {
          const next = toggled(person.languages ?? [], id)
          put('languages', next.length === 0 ? undefined : next)
        }}
      />
      <div className="mt-3 flex flex-wrap items-start gap-4">
        {(
          [
            ['seniority', 'Experience', 'team.seniority'],
            ['region', 'Paid in', 'team.region'],
          ] as const
        ).map(([field, label, question]) => (
          <label key={field} className="block text-sm">
            {label}
            <select
              value={person[field] ?? ''}
              onChange={(event) => put(field, event.target.value === '' ? undefined : event.target.value)}
              className="field mt-1 block"
            >
              <option value="">Not known</option>
              {choicesOf(guide, question).map(({ value, label: text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
        <NumberField
          label="Share of a full week"
          value={person.availability === undefined ? undefined : Math.round(person.availability * 100)}
          least={1}
          most={100}
          unit="of 100"
          onChange={(value) => put('availability', value === undefined ? undefined : value / 100)}
        />
        <NumberField
          label="What an hour costs"
          value={person.rate}
          least={1}
          most={2000}
          unit={currency}
          placeholder="usual"
          onChange={(value) => put('rate', value)}
        />
      </div>
    </fieldset>
  )
}

interface TicksProps {
  readonly title: string
  readonly all: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onToggle: (id: string) => void
}

function Ticks({ title, all, chosen, onToggle }: TicksProps) {
  return (
    <fieldset className="mt-3">
      <legend className="text-sm">{title}</legend>
      <div className="flex flex-wrap gap-x-5">
        {all.map(({ id, name }) => (
          <label key={id} className="flex min-h-10 items-center gap-2 max-md:min-h-11">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => onToggle(id)}
              className="size-5 accent-ink"
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((each) => each !== id) : [...list, id]
}
