import type { Guide } from '@stackmark/engine'
import { nearestName } from '../nearest-name.ts'
import { type Problem, type ProblemCode, problem } from '../problem.ts'
import type { GuideKey } from '../schema/entries.ts'

/** What an entry can refer to, and the code of a reference that leads nowhere. */
const codes = {
  source: 'unknown-source',
  fact: 'unknown-fact',
  need: 'unknown-need',
  skill: 'unknown-skill',
  feature: 'unknown-feature',
  'product-type': 'unknown-product-type',
  option: 'unknown-option',
  language: 'unknown-language',
  ecosystem: 'unknown-ecosystem',
  group: 'unknown-group',
  criterion: 'unknown-criterion',
  'fit-criterion': 'unknown-criterion',
  read: 'unknown-read',
  frontend: 'unknown-answer',
  trait: 'unknown-trait',
  question: 'unknown-question',
} as const satisfies Readonly<Record<string, ProblemCode>>

export type Target = keyof typeof codes

/** Where a value stands in a guide in memory. */
export interface At {
  readonly key: GuideKey
  readonly id: string
  /** Path within the entry: `needs.backend`. */
  readonly field: string
}

/** The problem of every one of `names` that the guide has no target of. */
export type Lookup = (target: Target, names: readonly string[], at: At) => readonly Problem[]

export function createLookup(guide: Guide): Lookup {
  const known: Readonly<Record<Target, ReadonlySet<string>>> = {
    source: idsOf(guide.sources),
    fact: idsOf(guide.facts),
    need: idsOf(guide.needs),
    skill: idsOf(guide.skills),
    feature: idsOf(guide.features),
    'product-type': idsOf(guide.productTypes),
    option: idsOf(guide.options),
    language: idsOf(guide.languages),
    ecosystem: new Set(guide.languages.map((language) => language.ecosystem)),
    group: idsOf(guide.groups),
    criterion: idsOf(guide.criteria),
    'fit-criterion': idsOf(guide.criteria.filter((criterion) => criterion.measure === 'reach')),
    read: new Set([...guide.facts.map((fact) => fact.kind), ...guide.constants.map((constant) => constant.id)]),
    trait: idsOf(guide.traits),
    question: idsOf(guide.questions),
    // Product types name their usual frontend, whether or not the guide asks for it.
    frontend: new Set([...guide.productTypes.map(({ frontend }) => frontend), ...answersTo(guide, 'frontend')]),
  }
  return (target, names, at) =>
    names
      .filter((name) => !known[target].has(name))
      .map((name) => {
        const allowed = [...known[target]]
        const near = nearestName(name, allowed)
        const advice = near === null ? '' : `; did you mean "${near}"?`
        const message = `${pathOf(at)} names the ${target} "${name}", which the guide does not have${advice}`
        return problem(codes[target], { path: pathOf(at), id: at.id, found: name, allowed, message })
      })
}

/** `features[sign-in].needs.backend`. */
export function pathOf({ key, id, field }: At): string {
  return `${key}[${id}]${field === '' ? '' : `.${field}`}`
}

function answersTo(guide: Guide, question: string): readonly string[] {
  return guide.questions
    .filter(({ id }) => id === question)
    .flatMap(({ answers }) => answers.map(({ value }) => String(value)))
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.id))
}
