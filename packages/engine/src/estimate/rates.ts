import { normalInv } from '../dist/normal.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import { quantileAt } from '../facts/value.ts'
import { fillUniform } from '../random/random.ts'
import type { Scenario } from '../scenario/scenario.ts'

/** Hourly rates by trial. One draw a trial says how dear the market is, so that a senior never costs less than a junior. */
export interface RateTable {
  /** USD an hour by trial for a seniority in a region; region null: the trial's own answer. */
  column(seniority: string, region: string | null): Float64Array
  /** Factor on the rate for work of a skill (1 + premium) by trial; null where the guide has no premium. */
  premium(skill: string): Float64Array | null
}

export function rateTable(index: GuideIndex, scenario: Scenario, seed: number): RateTable {
  const { trials } = scenario
  const columns = new Map<string, Float64Array>()
  const market = toNormal(fillUniform(new Float64Array(trials), seed, 'rate'))

  function regional(seniority: string, region: string): Float64Array {
    return cached(`${seniority}/${region}`, () => {
      const spread = index.spread('rate', { seniority, region })
      return market.map((z) => quantileAt(spread, z))
    })
  }
  function cached(key: string, make: () => Float64Array): Float64Array {
    const known = columns.get(key)
    if (known) return known
    const made = make()
    columns.set(key, made)
    return made
  }
  return {
    column(seniority, region) {
      if (region !== null) return regional(seniority, region)
      return cached(`${seniority}/?`, () => {
        const result = new Float64Array(trials)
        for (let trial = 0; trial < trials; trial++) {
          const there = String(scenario.answer('team.region', trial))
          result[trial] = regional(seniority, there)[trial] as number
        }
        return result
      })
    },
    premium(skill) {
      const fact = index.fact('premium', { skill })
      if (!fact) return null
      return cached(`premium/${skill}`, () => {
        const spread = index.spread('premium', { skill })
        const draws = toNormal(fillUniform(new Float64Array(trials), seed, `premium/${skill}`))
        return draws.map((z) => 1 + Math.max(0, quantileAt(spread, z)))
      })
    },
  }
}

function toNormal(uniforms: Float64Array): Float64Array {
  for (let trial = 0; trial < uniforms.length; trial++) uniforms[trial] = normalInv(uniforms[trial] as number)
  return uniforms
}
