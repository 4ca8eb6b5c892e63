import { workItemsOf } from '../estimate/item-hours.ts'
import type { OptionSimulation } from '../estimate/option-run.ts'
import type { DerivedInput, Difference, EstimateDetail } from '../model/index.ts'
import { quantilesOf } from '../stats/quantiles.ts'
import { type Evaluation, evaluate } from './evaluate.ts'
import { leaderId } from './flips.ts'
import { commonSetting } from './hiring-roles.ts'
import { currencyOf, inCurrency } from './money.ts'
import { overrunDetail } from './overrun-report.ts'
import { smallRun } from './small-run.ts'

/** Constants that shape an estimate, by the first part of their ids. */
const ESTIMATE_CONSTANTS = ['effort', 'coverage', 'boundary', 'pooling', 'team', 'factor', 'scope']

/** What the estimate was made of: items, team, constants, and how far its spread between options carries. */
export function estimateDetail(evaluation: Evaluation): EstimateDetail {
  const { simulation, input } = evaluation
  const { index } = input
  const first = simulation.options[0] as OptionSimulation
  const stated = index.constant('factor.option-log-sd')
  return {
    items: workItemsOf(simulation, (option) => {
      const setting = commonSetting(option)
      return { setting, trial: option.settingAt.indexOf(option.settings.indexOf(setting)) }
    }),
    scopeBasis: simulation.scope.basis,
    referenceClass: input.factor.id,
    overrun: overrunDetail(index, input.factor),
    team: commonSetting(first).crew.members.map(({ name, skills, languages, hoursPerWeek }) => ({
      name,
      skills,
      languages: languages === 'as-needed' ? ['as the option needs'] : languages,
      hoursPerWeek,
    })),
    constants: index.guide.constants
      .filter(({ id }) => ESTIMATE_CONSTANTS.includes(id.split('.')[0] as string))
      .map(({ id, value, unit, basis, meaning }) => ({ id, value, unit, basis, meaning })),
    optionSpread: {
      stated,
      leadAtHalf: shareWith(evaluation, stated / 2),
      leadAtDouble: shareWith(evaluation, stated * 2),
    },
  }
}

/** Share of the leader when options surprise less, or more, than stated. */
function shareWith(evaluation: Evaluation, optionLogSd: number): number {
  const leader = leaderId(evaluation)
  const again = evaluate({ ...evaluation.input, ...smallRun(evaluation), optionLogSd })
  const at = again.included.findIndex((option) => again.input.index.options[option]?.id === leader)
  return again.result.rankAcceptability[at]?.[0] ?? 0
}

/** Every pair of options on common draws: how many weeks and how much money lie between them. */
export function differences({ simulation, input }: Evaluation): Difference[] {
  const { index, brief } = input
  const currency = currencyOf(brief)
  return simulation.options.flatMap((a, at) =>
    simulation.options.slice(at + 1).map((b): Difference => {
      const weeks = a.weeks.map((value, trial) => value - (b.weeks[trial] as number))
      const cost = a.cost.map((value, trial) => value - (b.cost[trial] as number))
      return {
        a: a.option.id,
        b: b.option.id,
        weeks: quantilesOf(weeks),
        cost: { ...inCurrency(index, quantilesOf(cost), currency), currency },
        fasterProbability: shareBelowZero(weeks),
        cheaperProbability: shareBelowZero(cost),
      }
    }),
  )
}

/** Technical inputs worked out from what a founder knows; the brief can name them instead. */
export function derivedInputs({ cells, input }: Evaluation): DerivedInput[] {
  if (cells.load.given) return []
  return [
    {
      path: 'load.requestsPerSecond',
      value: quantilesOf(cells.load.requestsPerSecond),
      unit: 'requests/second',
      from: `users × ${input.index.constant('load.requests-per-user-day')} requests a day, ${input.index.constant('load.peak')} times the mean in the busiest minutes`,
    },
  ]
}

function shareBelowZero(values: Float64Array): number {
  let below = 0
  let zero = 0
  for (const value of values) {
    if (value < 0) below++
    else if (value === 0) zero++
  }
  return (below + zero / 2) / values.length
}
