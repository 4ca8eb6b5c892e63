import { answerOf, type Brief, type Guide, type Question, type QuestionValue } from '@stackmark/engine'
import { answerName } from '@stackmark/report/answers'

/** One thing a brief can say: a question of the guide, or a detail with an editor of its own. */
export interface Step {
  readonly id: string
  readonly name: string
  readonly group: string
  /** Null for details, which are not chosen from a list. */
  readonly question: Question | null
}

/** Details in the order in which people think of them, by the group that they stand in. */
const details: readonly (readonly [id: string, group: string])[] = [
  ['name', 'Product'],
  ['scope', 'Scope'],
  ['budget', 'Limits'],
  ['deadline', 'Limits'],
]

const groups = ['Product', 'Needs', 'Scope', 'Team', 'Load', 'Limits'] as const

function groupOf(id: string): string {
  if (id.startsWith('needs.')) return 'Needs'
  if (id.startsWith('team')) return 'Team'
  if (id.startsWith('load.')) return 'Load'
  return id === 'priorities' ? 'Limits' : 'Product'
}

/** All steps, group by group, in the order of the guide. */
export function stepsOf(guide: Guide): readonly Step[] {
  const questions = guide.questions.map(
    (question): Step => ({
      id: question.id,
      name: answerName(guide, question.id),
      group: groupOf(question.id),
      question,
    }),
  )
  const all = [
    ...questions,
    ...details.map(
      ([id, group]): Step => ({ id, name: id === 'name' ? 'Name' : answerName(guide, id), group, question: null }),
    ),
  ]
  return groups.flatMap((group) => all.filter((step) => step.group === group))
}

export function isAnswered(brief: Brief, id: string): boolean {
  switch (id) {
    case 'name':
      return brief.name !== undefined
    case 'scope':
      return brief.scope !== undefined
    case 'budget':
      return brief.budget !== undefined
    case 'deadline':
      return brief.deadline !== undefined
    default:
      return answerOf(brief, id) !== undefined
  }
}

/** Whose answer can be more than one of a list. */
export function hasEditor(id: string): boolean {
  return withEditor.has(id)
}

const withEditor: ReadonlySet<string> = new Set(['team', 'load.users', 'priorities'])

/** Below this many ways of a hundred a question moves nothing that anybody would notice. */
const noticeable = 3

/** How far a question could move an option, of a hundred; null where the model says nothing on it. */
export function reachOf(worth: QuestionValue | undefined): number | null {
  if (worth === undefined) return null
  const likely = worth.shares.filter(({ probability }) => probability >= 0.02)
  const options = Object.keys(likely[0]?.shares ?? {})
  const spans = options.map((option) => {
    const shares = likely.map(({ shares: of }) => of[option] ?? 0)
    return Math.max(...shares) - Math.min(...shares)
  })
  const reach = Math.round(100 * Math.max(0, ...spans))
  return reach < noticeable ? 0 : reach
}
