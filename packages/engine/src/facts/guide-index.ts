import type { Basis, Constant, Fact, Feature, Guide, Language, Need, Option, Skill } from '../model/index.ts'
import { type Spread, spreadOf } from './value.ts'

/** A guide with its tables indexed, built once per guide. */
export interface GuideIndex {
  readonly guide: Guide
  readonly facts: ReadonlyMap<string, Fact>
  readonly options: readonly Option[]
  readonly languages: ReadonlyMap<string, Language>
  readonly skills: ReadonlyMap<string, Skill>
  readonly needs: ReadonlyMap<string, Need>
  readonly features: ReadonlyMap<string, Feature>
  readonly ecosystems: readonly string[]
  /** Seniorities and regions that have a rate. */
  readonly regions: readonly string[]
  constant(id: string): number
  constantOf(id: string): Constant
  /** The fact of a kind whose scope has all these keys with these values, or null. */
  fact(kind: string, scope: Readonly<Record<string, string>>): Fact | null
  /** Its value as a distribution. Throws where the guide has no such fact: `guide check` reports that first. */
  spread(kind: string, scope: Readonly<Record<string, string>>): Spread
}

const built = new WeakMap<Guide, GuideIndex>()

export function indexGuide(guide: Guide): GuideIndex {
  const known = built.get(guide)
  if (known) return known
  const index = buildIndex(guide)
  built.set(guide, index)
  return index
}

function buildIndex(guide: Guide): GuideIndex {
  const byKind = new Map<string, Fact[]>()
  for (const entry of guide.facts) {
    const kin = byKind.get(entry.kind)
    if (kin) kin.push(entry)
    else byKind.set(entry.kind, [entry])
  }
  const constants = byId(guide.constants)
  const found = new Map<string, Fact | null>()

  function constantOf(id: string): Constant {
    const constant = constants.get(id)
    if (!constant) throw new Error(`the guide has no constant ${id}`)
    return constant
  }
  function fact(kind: string, scope: Readonly<Record<string, string>>): Fact | null {
    let key = kind
    for (const name in scope) key += `?${name}=${scope[name]}`
    const cached = found.get(key)
    if (cached !== undefined) return cached
    const match = (byKind.get(kind) ?? []).find((candidate) =>
      Object.entries(scope).every(([name, value]) => candidate.scope[name] === value),
    )
    found.set(key, match ?? null)
    return match ?? null
  }
  return {
    guide,
    facts: byId(guide.facts),
    options: guide.options,
    languages: byId(guide.languages),
    skills: byId(guide.skills),
    needs: byId(guide.needs),
    features: byId(guide.features),
    ecosystems: [...new Set(guide.languages.map((language) => language.ecosystem))],
    regions: [...new Set((byKind.get('rate') ?? []).flatMap((rate) => rate.scope.region ?? []))],
    constant: (id) => constantOf(id).value,
    constantOf,
    fact,
    spread(kind, scope) {
      const match = fact(kind, scope)
      if (!match) throw new Error(`the guide has no fact of kind ${kind} for ${JSON.stringify(scope)}`)
      return spreadOf(match)
    },
  }
}

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]))
}

/** The least certain of several bases: what a figure made of them rests on. */
export function weakestBasis(bases: Iterable<Basis>): Basis {
  let weakest = 0
  for (const basis of bases) weakest = Math.max(weakest, CERTAINTY.indexOf(basis))
  return CERTAINTY[weakest] ?? 'judged'
}

const CERTAINTY: readonly Basis[] = ['measured', 'sourced', 'fitted', 'judged']
