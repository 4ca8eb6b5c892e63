import { answerOf, type Brief, type Guide, type Person, type ScopeItem } from '@stackmark/engine'
import { counted, listed, twoFigures } from './figures.ts'
import { plainText } from './plain-text.ts'

/** Short names of what a brief answers, by the ids that the engine uses. */
export function answerName(guide: Guide, id: string): string {
  const need = id.startsWith('needs.') ? guide.needs.find((each) => `needs.${each.id}` === id) : undefined
  return need?.name ?? fixedNames[id] ?? guide.questions.find((question) => question.id === id)?.text ?? id
}

const fixedNames: Readonly<Record<string, string>> = {
  type: 'Kind of product',
  stage: 'What exists already',
  frontend: 'Frontend',
  scripting: "Language of the users' scripts",
  scope: 'Scope of the first release',
  team: 'Who builds it',
  'team.languages': 'Languages of the team',
  'team.seniority': 'Experience of the team',
  'team.region': 'Where the team is paid',
  'team.availability': 'Time the team has',
  'load.users': 'Users in a month',
  priorities: 'Priorities',
  budget: 'Budget',
  deadline: 'Deadline',
  constraints: 'Left out',
}

/** What a brief says to a question, in words; null where it says nothing. */
export function answerText(guide: Guide, brief: Brief, id: string): string | null {
  switch (id) {
    case 'scope':
      return brief.scope === undefined ? null : scopeText(guide, brief.scope)
    case 'team':
      return teamText(guide, brief)
    case 'priorities':
      return brief.priorities?.length ? prioritiesText(guide, brief.priorities) : null
    case 'budget':
      return brief.budget === undefined ? null : `${twoOrMore(brief.budget.amount)} ${brief.budget.currency}`
    case 'deadline':
      return brief.deadline === undefined ? null : counted(brief.deadline.weeks, 'week')
    case 'constraints':
      return brief.constraints?.exclude?.length ? listed(brief.constraints.exclude) : null
  }
  const answer = answerOf(brief, id)
  if (answer === undefined) return null
  const label = answerLabel(guide, id, answer)
  return id.startsWith('needs.') ? `${answer} of 3: ${label}` : label
}

/** The label that the guide's question gives an answer, else the answer itself. */
export function answerLabel(guide: Guide, id: string, answer: string | number): string {
  const question = guide.questions.find((each) => each.id === id)
  const label = question?.answers.find((each) => String(each.value) === String(answer))?.label
  if (label !== undefined) return withoutStop(label)
  if (typeof answer === 'number') return twoOrMore(answer)
  if (answer !== 'listed') return plainText(answer)
  return id === 'team' ? 'the people who are listed' : 'as listed for each person'
}

export function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** Figures that people gave are shown as they gave them. */
function twoOrMore(amount: number): string {
  return Number.isInteger(amount) ? counted(amount, '', '').trim() : String(amount)
}

/** How many items, and which: repeated ones once with their count. */
export function scopeText(guide: Guide, scope: readonly ScopeItem[]): string {
  if (scope.length === 0) return 'nothing'
  return listed(
    scope.map((item) => {
      if ('name' in item) return plainText(item.name)
      const name = guide.features.find((feature) => feature.id === item.feature)?.name ?? item.feature
      const size = item.size === undefined || item.size === 'M' ? '' : ` (${item.size})`
      return `${item.count === undefined || item.count === 1 ? '' : `${item.count} × `}${name}${size}`
    }),
  )
}

function teamText(guide: Guide, { team }: Brief): string | null {
  if (team === undefined) return null
  const preset = guide.teams.find(({ id }) => id === team.preset)?.name
  const people = team.people?.map((person) => personText(guide, person)) ?? []
  const hire = team.hire?.length ? [`to hire: ${listed(team.hire.map((skill) => skillName(guide, skill)))}`] : []
  const parts = [...(people.length === 0 && preset !== undefined ? [preset] : []), ...people, ...hire]
  return parts.length === 0 ? null : parts.join('; ')
}

export function personText(guide: Guide, { name, skills, languages, seniority, availability }: Person): string {
  const who = name === undefined ? (seniority ?? 'someone') : plainText(name)
  const does = listed(skills.map((skill) => skillName(guide, skill).toLowerCase()))
  const writes = languages?.length ? ` in ${listed(languages.map((id) => languageName(guide, id)))}` : ''
  const time = availability === undefined || availability === 1 ? '' : `, ${twoFigures(availability * 100)}% of a week`
  return `${who}: ${does}${writes}${time}`
}

export function skillName(guide: Guide, id: string): string {
  return guide.skills.find((skill) => skill.id === id)?.name ?? id
}

export function languageName(guide: Guide, id: string): string {
  return guide.languages.find((language) => language.id === id)?.name ?? id
}

/** `time to market, then build cost and hiring in either order, then headroom`. */
export function prioritiesText(guide: Guide, priorities: NonNullable<Brief['priorities']>): string {
  const name = (id: string) => (guide.criteria.find((criterion) => criterion.id === id)?.name ?? id).toLowerCase()
  return priorities.map((entry) => (typeof entry === 'string' ? name(entry) : listed(entry.map(name)))).join(', then ')
}
