import type { Brief } from '@stackmark/engine'

const teamField: Readonly<Record<string, 'languages' | 'seniority' | 'availability' | 'region'>> = {
  'team.languages': 'languages',
  'team.seniority': 'seniority',
  'team.availability': 'availability',
  'team.region': 'region',
}

/** The brief with a step left open again: a field is taken away, never set to nothing. */
export function withoutAnswer(brief: Brief, step: string): Brief {
  if (step.startsWith('needs.')) return part(brief, 'needs', omit(brief.needs ?? {}, step.slice('needs.'.length)))
  if (step === 'team') return part(brief, 'team', omit(omit(brief.team ?? {}, 'preset'), 'people'))
  if (step === 'load.users') return part(brief, 'load', omit(brief.load ?? {}, 'users'))
  const field = teamField[step]
  if (field === undefined) return omit(brief, step)
  const { people, ...team } = omit(brief.team ?? {}, field)
  if (people === undefined) return part(brief, 'team', team)
  return part(brief, 'team', { ...team, people: people.map((person) => omit(person, field)) })
}

function part(brief: Brief, name: 'needs' | 'team' | 'load', value: object): Brief {
  return Object.keys(value).length === 0 ? omit(brief, name) : { ...brief, [name]: value }
}

function omit<Fields extends object>(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([each]) => each !== name)) as Fields
}
