import type { Fact, Guide } from '@stackmark/engine'
import { nearestName } from '../nearest-name.ts'
import { type Problem, problem } from '../problem.ts'
import { units } from '../schema/units.ts'
import { ageInMonths, isDate } from './date.ts'
import { type At, type Lookup, pathOf, type Target } from './lookup.ts'

/** Keys of a scope that name an entry of the guide; other keys (region, seniority, …) are free. */
const scopeTargets: Readonly<Record<string, Target>> = {
  need: 'need',
  ecosystem: 'ecosystem',
  skill: 'skill',
  language: 'language',
  option: 'option',
  type: 'product-type',
  feature: 'feature',
}

/** A fact older than this is said to be stale: rates and shares move noticeably in two years. */
const staleMonths = 24

export function checkFacts(guide: Guide, lookup: Lookup, today: string | undefined): readonly Problem[] {
  return guide.facts.flatMap((fact) => [
    ...checkSources(fact, lookup),
    ...checkKind(fact),
    ...unitProblems(fact.unit, { key: 'facts', id: fact.id, field: 'unit' }),
    ...checkDate(fact, today),
    ...checkScope(fact, lookup),
  ])
}

function checkSources({ id, sources }: Fact, lookup: Lookup): readonly Problem[] {
  const at: At = { key: 'facts', id, field: 'sources' }
  if (sources.length > 0) return lookup('source', sources, at)
  const message = `${pathOf(at)} is empty: a fact names where it was read, or the authors who judged it`
  return [problem('fact-without-source', { path: pathOf(at), id, message })]
}

function checkKind({ id, kind }: Fact): readonly Problem[] {
  const first = id.split('.')[0] ?? id
  if (kind === first) return []
  const path = pathOf({ key: 'facts', id, field: 'kind' })
  const message = `${path} is "${kind}", but the id begins with "${first}"`
  return [problem('wrong-kind', { path, id, found: kind, allowed: [first], message })]
}

/** Also for the units of constants and criteria. */
export function unitProblems(unit: string, at: At): readonly Problem[] {
  const allowed: readonly string[] = units
  if (allowed.includes(unit)) return []
  const near = nearestName(unit, allowed)
  const advice = near === null ? '' : `; did you mean "${near}"?`
  const message = `${pathOf(at)} is "${unit}", which is not a unit${advice}`
  return [problem('unknown-unit', { path: pathOf(at), id: at.id, found: unit, allowed, message })]
}

function checkDate({ id, asOf }: Fact, today: string | undefined): readonly Problem[] {
  const path = pathOf({ key: 'facts', id, field: 'asOf' })
  if (!isDate(asOf)) {
    const message = `${path} is "${asOf}"; a date is YYYY, YYYY-MM or YYYY-MM-DD`
    return [problem('bad-date', { path, id, found: asOf, message })]
  }
  if (today === undefined) return []
  const age = ageInMonths(asOf, today)
  if (age <= staleMonths) return []
  const message = `${path} is ${asOf}, ${age} months ago: look whether it still holds`
  return [problem('stale-date', { path, id, found: asOf, message })]
}

function checkScope({ id, scope }: Fact, lookup: Lookup): readonly Problem[] {
  return Object.entries(scope).flatMap(([name, value]) => {
    const target = scopeTargets[name]
    return target === undefined ? [] : lookup(target, [value], { key: 'facts', id, field: `scope.${name}` })
  })
}
