import type { Fact, Guide } from '@stackmark/engine'
import { type Problem, problem } from '../problem.ts'
import { type GuideKey, guideKeys } from '../schema/entries.ts'
import { pathOf } from './lookup.ts'

/** What no single entry shows: ids used twice, sources nobody cites, gaps in the tables the engine looks up. */
export function checkWhole(guide: Guide): readonly Problem[] {
  return [
    ...guideKeys.flatMap((key) => duplicates(guide, key)),
    ...unusedSources(guide),
    ...missingCoverage(guide),
    ...missingRates(guide),
  ]
}

function duplicates(guide: Guide, key: GuideKey): readonly Problem[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { id } of guide[key]) {
    if (seen.has(id)) twice.add(id)
    seen.add(id)
  }
  return [...twice].map((id) => {
    const path = pathOf({ key, id, field: '' })
    return problem('duplicate-id', { path, id, found: id, message: `${path} is there more than once` })
  })
}

function unusedSources(guide: Guide): readonly Problem[] {
  const cited = new Set(
    [
      guide.facts,
      guide.questions,
      guide.constants,
      guide.referenceClasses,
      guide.rules,
      guide.precedents,
      guide.precedentModels,
    ]
      .flat()
      .flatMap(({ sources }) => sources),
  )
  return guide.sources
    .filter(({ id }) => !cited.has(id))
    .map(({ id }) => {
      const path = pathOf({ key: 'sources', id, field: '' })
      return problem('unused-source', { path, id, message: `${path} is cited by nothing: cite it or remove it` })
    })
}

function missingCoverage(guide: Guide): readonly Problem[] {
  const have = pairs(guide.facts, 'coverage', 'need', 'ecosystem')
  const ecosystems = [...new Set(guide.languages.map(({ ecosystem }) => ecosystem))]
  return guide.needs.flatMap(({ id }) =>
    ecosystems
      .filter((ecosystem) => !have.has(`${id} ${ecosystem}`))
      .map((ecosystem) => {
        const path = pathOf({ key: 'facts', id: `coverage.${id}.${ecosystem}`, field: '' })
        const message = `no coverage fact has the scope {need: "${id}", ecosystem: "${ecosystem}"}`
        return problem('coverage-missing', { path, id, message })
      }),
  )
}

/** Every seniority that has a rate anywhere needs one in every region that has any. */
function missingRates({ facts }: Guide): readonly Problem[] {
  const have = pairs(facts, 'rate', 'seniority', 'region')
  const names = (key: string) => [
    ...new Set(facts.flatMap(({ kind, scope }) => (kind === 'rate' && scope[key] !== undefined ? [scope[key]] : []))),
  ]
  return names('seniority').flatMap((seniority) =>
    names('region')
      .filter((region) => !have.has(`${seniority} ${region}`))
      .map((region) => {
        const id = `rate.${seniority}.${region}`
        const message = `no rate fact has the scope {seniority: "${seniority}", region: "${region}"}`
        return problem('rate-missing', { path: pathOf({ key: 'facts', id, field: '' }), id, message })
      }),
  )
}

function pairs(facts: readonly Fact[], kind: string, first: string, second: string): ReadonlySet<string> {
  return new Set(facts.filter((fact) => fact.kind === kind).map(({ scope }) => `${scope[first]} ${scope[second]}`))
}
