import type { GuideIndex } from '../facts/guide-index.ts'
import { spreadTable } from '../facts/spread-table.ts'
import { type Draws, throughTable } from '../random/draws.ts'
import { fillByAnswer, type Scenario } from '../scenario/scenario.ts'
import type { Member } from './team.ts'

/** Hourly rates by trial. One draw a trial says how dear the market is, so that a senior never costs less than a junior. */
export interface RateTable {
  /** USD an hour by trial: what a member asks for, or by seniority and region; region null: the trial's own answer. */
  column(member: Pick<Member, 'rate' | 'seniority' | 'region'>): Float64Array
  /** Factor on the rate for work of a skill (1 + premium) by trial; null where the guide has no premium. */
  premium(skill: string): Float64Array | null
}

export function rateTable(index: GuideIndex, scenario: Scenario, draws: Draws): RateTable {
  const mixed = new Map<string, Float64Array>()

  function regional(seniority: string, region: string): Float64Array {
    return draws.tabled('rate', `${seniority}/${region}`, () =>
      spreadTable(index.spread('rate', { seniority, region })),
    )
  }
  /** The region differs by trial. */
  function byAnswer(seniority: string): Float64Array {
    const known = mixed.get(seniority)
    if (known) return known
    const { regions } = index
    const regionAt = fillByAnswer(new Uint8Array(draws.trials), scenario, 'team.region', (region) =>
      Math.max(0, regions.indexOf(String(region))),
    )
    const columns = regions.map((region) => regional(seniority, region))
    const column = new Float64Array(draws.trials)
    for (let trial = 0; trial < column.length; trial++) {
      column[trial] = (columns[regionAt[trial] as number] as Float64Array)[trial] as number
    }
    mixed.set(seniority, column)
    return column
  }
  function same(rate: number): Float64Array {
    return draws.kept(index, `rate/${rate}`, () => new Float64Array(draws.trials).fill(rate))
  }
  return {
    column({ rate, seniority, region }) {
      if (rate !== null) return same(rate)
      return region === null ? byAnswer(seniority) : regional(seniority, region)
    },
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
