import { classFactor } from '../estimate/overrun.ts'
import { simulate } from '../estimate/simulate.ts'
import { indexGuide } from '../facts/guide-index.ts'
import type { Brief, Guide, Quantiles } from '../model/index.ts'
import { createDraws } from '../random/draws.ts'
import { drawScenario } from '../scenario/scenario.ts'
import { quantilesOf } from '../stats/quantiles.ts'

/** What one option saves against another on a brief, on common draws. */
export interface Saving {
  /** USD; negative: it costs more. */
  readonly amount: Quantiles
  /** The same with every project exactly on plan and options surprising alike. */
  readonly planned: Quantiles
  /** Probability that it saves anything. */
  readonly probability: number
}

/** `against`'s cost minus `option`'s. Throws where the guide has no such option. */
export function savingOf(
  guide: Guide,
  brief: Brief,
  option: string,
  against: string,
  trials: number,
  seed: number,
): Saving {
  const index = indexGuide(guide)
  const draws = createDraws(seed, trials)
  const scenario = drawScenario(index, brief, draws)
  const difference = (planned: boolean) => {
    const factor = planned ? { id: 'none', logQuantile: () => 0 } : classFactor(index, 'pooled')
    const { options } = simulate({ index, brief, scenario, draws, factor, ...(planned ? { optionLogSd: 0 } : {}) })
    const cost = (id: string) => {
      const found = options.find((candidate) => candidate.option.id === id)
      if (!found) throw new Error(`the guide has no option ${id}`)
      return found.cost
    }
    const cheaper = cost(option)
    return cost(against).map((dearer, trial) => dearer - (cheaper[trial] as number))
  }
  const amounts = difference(false)
  return {
    amount: quantilesOf(amounts),
    planned: quantilesOf(difference(true)),
    probability: amounts.reduce((count, amount) => count + (amount > 0 ? 1 : 0), 0) / trials,
  }
}
