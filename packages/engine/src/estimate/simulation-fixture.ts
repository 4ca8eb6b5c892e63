import { indexGuide } from '../facts/guide-index.ts'
import type { Brief, Guide } from '../model/index.ts'
import { createDraws } from '../random/draws.ts'
import { drawScenario } from '../scenario/scenario.ts'
import { quantile } from '../stats/quantile.ts'
import type { Mechanisms } from './mechanisms.ts'
import type { OverrunFactor } from './overrun.ts'
import { type Simulation, simulate } from './simulate.ts'

/** No overrun: what is left is the plan. For tests. */
export const NO_OVERRUN: OverrunFactor = { id: 'none', logQuantile: () => 0 }

export interface RunSettings {
  readonly trials?: number
  readonly seed?: number
  readonly mechanisms?: Mechanisms
  readonly factor?: OverrunFactor
  readonly optionLogSd?: number
}

/** A simulation of a brief, small and seeded, for tests. */
export function runBrief(guide: Guide, brief: Brief, settings: RunSettings = {}): Simulation {
  const { trials = 400, seed = 7, factor = NO_OVERRUN, optionLogSd = 0, mechanisms } = settings
  const index = indexGuide(guide)
  const draws = createDraws(seed, trials)
  const scenario = drawScenario(index, brief, draws)
  return simulate({ index, brief, scenario, draws, factor, optionLogSd, ...(mechanisms ? { mechanisms } : {}) })
}

export function medianOf(values: Float64Array): number {
  return quantile(Float64Array.from(values).sort(), 0.5)
}

/** Median of an option's weeks (or another of its columns). */
export function median(
  simulation: Simulation,
  option: string,
  column: 'weeks' | 'cost' | 'hours' | 'plan' = 'weeks',
): number {
  const found = simulation.options.find((candidate) => candidate.option.id === option)
  if (!found) throw new Error(`no option ${option}`)
  return medianOf(found[column])
}

/** The guide with some constants replaced. */
export function guideWith(guide: Guide, values: Readonly<Record<string, number>>): Guide {
  return {
    ...guide,
    constants: guide.constants.map((constant) => ({ ...constant, value: values[constant.id] ?? constant.value })),
  }
}
