import type { GuideIndex } from '../facts/guide-index.ts'
import { spreadTable } from '../facts/spread-table.ts'
import { type Draws, throughTable } from '../random/draws.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** Hourly rates by trial. One draw a trial says how dear the market is, so that a senior never costs less than a junior. */
export interface RateTable {
  /** USD an hour by trial for a seniority in a region; region null: the trial's own answer. */
  column(seniority: string, region: string | null): Float64Array
  /** Factor on the rate for work of a skill (1 + premium) by trial; null where the guide has no premium. */
  premium(skill: string): Float64Array | null
}

export function rateTable(index: GuideIndex, scenario: Scenario, draws: Draws): RateTable {
  const mixed = new Map<string, Float64Array>()

  function regional(seniority: string, region: string): Float64Array {
    return draws.column('rate', `${seniority}/${region}`, (uniforms) =>
      throughTable(uniforms, spreadTable(index.spread('rate', { seniority, region }))),
    )
  }
  /** The region differs by trial. */
  function byAnswer(seniority: string): Float64Array {
    const known = mixed.get(seniority)
    if (known) return known
    const columns = new Map(index.regions.map((region) => [region, regional(seniority, region)] as const))
    const column = new Float64Array(draws.trials)
    for (let trial = 0; trial < column.length; trial++) {
      column[trial] = columns.get(String(scenario.answer('team.region', trial)))?.[trial] ?? Number.NaN
    }
    mixed.set(seniority, column)
    return column
  }
  return {
    column: (seniority, region) => (region === null ? byAnswer(seniority) : regional(seniority, region)),
    premium(skill) {
      if (!index.fact('premium', { skill })) return null
      return draws.column(`premium/${skill}`, 'factor', (uniforms) => {
        const factors = throughTable(uniforms, spreadTable(index.spread('premium', { skill }), 0))
        for (let trial = 0; trial < factors.length; trial++) factors[trial] = 1 + (factors[trial] as number)
        return factors
      })
    },
  }
}
