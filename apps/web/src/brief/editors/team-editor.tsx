'use client'

import type { Person } from '@stackmark/engine'
import type { EditorProps } from './editor.ts'
import { PersonFields } from './person-fields.tsx'
import { withField } from './with-field.ts'

const mostPeople = 50

/** Who builds it, one by one: skills, languages, seniority, region, time, rate; and whom they plan to hire. */
export function TeamEditor({ brief, guide, onChange }: EditorProps) {
  const { team = {} } = brief
  const people = team.people ?? []
  const set = (next: readonly Person[], hire: readonly string[] = team.hire ?? []) => {
    const { preset: _, people: __, hire: ___, ...shared } = team
    const said = { ...shared, ...(next.length === 0 ? {} : { people: next }), ...(hire.length === 0 ? {} : { hire }) }
    onChange(withField(brief, 'team', Object.keys(said).length === 0 ? undefined : said))
  }
  const add = (person: Person) => set([...people, person])
  return (
    <div>
      {people.map((person, at) => (
        <PersonFields
          key={at}
          number={at + 1}
          person={person}
          guide={guide}
          currency={brief.budget?.currency ?? 'USD'}
          onChange={(next) => set(people.map((each, index) => (index === at ? next : each)))}
          onCopy={() => add(person)}
          onRemove={() => set(people.filter((_, index) => index !== at))}
        />
      ))}
      <button
        type="button"
        disabled={people.length >= mostPeople}
        onClick={() => add({ skills: ['backend'] })}
        className="button button-quiet mt-4 min-h-11"
      >
        Add a person
      </button>
      <fieldset className="mt-6">
        <legend className="text-sm font-semibold">Whom you plan to hire later</legend>
        <div className="mt-2 flex flex-wrap gap-x-5">
          {guide.skills.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 items-center gap-2">
              <input
                type="checkbox"
                checked={team.hire?.includes(id) === true}
                onChange={(event) =>
                  set(
                    people,
                    event.target.checked ? [...(team.hire ?? []), id] : (team.hire ?? []).filter((each) => each !== id),
                  )
                }
                className="size-5 accent-ink"
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
