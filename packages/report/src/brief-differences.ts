import type { Brief, Guide } from '@stackmark/engine'
import { answerName, answerText } from './answers.ts'
import { counted } from './figures.ts'

/** An answer that two briefs give differently. */
export interface AnswerDifference {
  readonly id: string
  readonly name: string
  /** Null: not answered. */
  readonly from: string | null
  readonly to: string | null
  /** The first brief with this answer as the second gives it. */
  readonly changed: Brief
}

/** All answers on which two briefs differ; their names and summaries do not count. */
export function briefDifferences(one: Brief, other: Brief, guide: Guide): AnswerDifference[] {
  const needs = guide.needs.map(({ id }) => id)
  const differences: AnswerDifference[] = []
  const add = (id: string, from: unknown, to: unknown, changed: Brief) => {
    if (canonical(from) === canonical(to)) return
    const say = (brief: Brief) => answerText(guide, brief, id) ?? otherText(id, brief)
    differences.push({ id, name: answerName(guide, id), from: say(one), to: say(other), changed })
  }
  for (const field of fields) add(field, one[field], other[field], withField(one, other, field))
  for (const need of needs) {
    const [from, to] = [one.needs?.[need], other.needs?.[need]]
    add(`needs.${need}`, from, to, { ...one, needs: withKey(one.needs, need, to) })
  }
  for (const part of loadParts) {
    const id = `load.${part}`
    add(id, one.load?.[part], other.load?.[part], { ...one, load: withKey(one.load, part, other.load?.[part]) })
  }
  return differences
}

const fields = [
  'type',
  'stage',
  'frontend',
  'scripting',
  'scope',
  'team',
  'budget',
  'deadline',
  'priorities',
  'constraints',
] as const satisfies readonly (keyof Brief)[]

const loadParts = ['users', 'connections', 'requestsPerSecond', 'cpuMs', 'dbMs', 'p95Ms'] as const

function withField(one: Brief, other: Brief, field: (typeof fields)[number]): Brief {
  const { [field]: _dropped, ...rest } = one
  return other[field] === undefined ? rest : { ...rest, [field]: other[field] }
}

function withKey<Part extends object>(part: Part | undefined, key: string, value: unknown): Part {
  const rest = Object.fromEntries(Object.entries(part ?? {}).filter(([name]) => name !== key))
  return (value === undefined ? rest : { ...rest, [key]: value }) as Part
}

/** The same text for the same data, whatever the order of keys. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  )
}

/** Answers that no question of a founder covers. */
function otherText(id: string, brief: Brief): string | null {
  if (id === 'team') return brief.team === undefined ? null : teamDetails(brief.team)
  const part = loadParts.find((each) => id === `load.${each}`)
  const amount = part === undefined ? undefined : brief.load?.[part]
  return amount === undefined ? null : String(amount)
}

function teamDetails({ languages, seniority, region, availability, people }: NonNullable<Brief['team']>): string {
  const said = [languages, seniority, region, availability === undefined ? undefined : `${availability} of a week`]
  const named = said.filter((each) => each !== undefined)
  return named.length > 0 ? named.join(', ') : counted(people?.length ?? 0, 'person', 'people')
}
