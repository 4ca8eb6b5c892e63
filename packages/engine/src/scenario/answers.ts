import type { Brief, Person } from '../model/index.ts'

/** What a brief says to a question of the guide, by the question's id (its path in the brief); undefined: unknown. */
export function answerOf(brief: Brief, question: string): string | number | undefined {
  if (question.startsWith('needs.')) return brief.needs?.[question.slice('needs.'.length)]
  switch (question) {
    case 'type':
      return brief.type
    case 'frontend':
      return brief.frontend
    case 'scripting':
      return brief.scripting
    case 'stage':
      if (brief.stage === undefined) return undefined
      return brief.stage === 'new' ? 'new' : `existing:${[...brief.stage.existing.languages].sort().join('+')}`
    case 'team':
      return hasPeople(brief) ? 'listed' : brief.team?.preset
    case 'team.languages':
      return brief.team?.languages ?? everyPersonSays(brief, (person) => (person.languages ? 'listed' : undefined))
    case 'team.seniority':
      return brief.team?.seniority ?? everyPersonSays(brief, (person) => person.seniority)
    case 'team.availability':
      return brief.team?.availability ?? everyPersonSays(brief, (person) => person.availability)
    case 'team.region':
      return brief.team?.region ?? everyPersonSays(brief, (person) => person.region)
    case 'load.users':
      return brief.load?.users ?? (brief.load?.requestsPerSecond === undefined ? undefined : 'listed')
    case 'priorities':
      return brief.priorities?.length ? 'listed' : undefined
    default:
      return undefined
  }
}

/** The brief with one question answered as given (one of the question's own answers). */
export function withAnswer(brief: Brief, question: string, value: string | number): Brief {
  if (question.startsWith('needs.')) {
    return { ...brief, needs: { ...brief.needs, [question.slice('needs.'.length)]: Number(value) } }
  }
  const text = String(value)
  const { people: _people, ...teamWithoutPeople } = brief.team ?? {}
  switch (question) {
    case 'type':
      return { ...brief, type: text }
    case 'frontend':
      return { ...brief, frontend: text }
    case 'scripting':
      return { ...brief, scripting: text }
    case 'stage':
      return { ...brief, stage: text === 'new' ? 'new' : { existing: { languages: languagesIn(text) } } }
    case 'team':
      return { ...brief, team: { ...regionOf(brief), ...teamWithoutPeople, preset: text } }
    case 'team.languages':
      return { ...brief, team: { ...brief.team, languages: text } }
    case 'team.seniority':
      return { ...brief, team: { ...brief.team, seniority: text } }
    case 'team.availability':
      return { ...brief, team: { ...brief.team, availability: Number(value) } }
    case 'team.region':
      return { ...brief, team: { ...brief.team, region: text } }
    case 'load.users':
      return { ...brief, load: { ...brief.load, users: Number(value) } }
    case 'priorities':
      return { ...brief, priorities: [text] }
    default:
      return brief
  }
}

/** Where all people who are listed work: a usual team in their place works there too. */
function regionOf(brief: Brief): { region?: string } {
  const region = everyPersonSays(brief, (person) => person.region)
  return region === undefined ? {} : { region }
}

/** Languages named by a stage answer: `existing:python+typescript`. */
export function languagesIn(stage: string): string[] {
  const [kind, names] = stage.split(':')
  return kind === 'existing' && names ? names.split('+') : []
}

export function hasPeople(brief: Brief): boolean {
  return (brief.team?.people?.length ?? 0) > 0
}

/** The first person's word where everyone has one: then nothing about the team is left to draw. */
function everyPersonSays<Value>(brief: Brief, say: (person: Person) => Value | undefined): Value | undefined {
  const said = (brief.team?.people ?? []).map(say)
  return said.length > 0 && said.every((word) => word !== undefined) ? said[0] : undefined
}
