import type { OptionSimulation } from '../estimate/option-run.ts'
import { runtimesOf } from '../estimate/shape.ts'
import type { OptionShape, Quantiles, StagedWay } from '../model/index.ts'
import { quantilesOf } from '../stats/quantiles.ts'
import type { Evaluation } from './evaluate.ts'
import { commonSetting } from './hiring-roles.ts'
import { currencyOf, inCurrency } from './money.ts'

/**
 * Ways to start with one option and grow into another when its trigger comes: what the step adds then. The step is the
 * boundary's fixed work, the integration of what lies on both of its sides, and learning a language nobody knows; at
 * the option's own mean rate and under the same overrun.
 */
export function stagedWays(evaluation: Evaluation): StagedWay[] {
  const { simulation, input, included } = evaluation
  const { index } = input
  const currency = currencyOf(input.brief)
  return simulation.options.flatMap((from, at) =>
    from.option.later.flatMap((step): StagedWay[] => {
      const to = simulation.options.findIndex((option) => option.option.id === step.option)
      if (!included.includes(at) || to < 0 || !included.includes(to)) return []
      const hours = addedHours(evaluation, from, simulation.options[to] as OptionSimulation)
      const perWeek = commonSetting(from).crew.hoursPerWeek.reduce((sum, each) => sum + each, 0)
      const cost = hours.map((each, trial) => each * ((from.cost[trial] as number) / (from.hours[trial] as number)))
      return [
        {
          now: from.option.id,
          later: step.option,
          trigger: step.trigger,
          addedCost: { ...inCurrency(index, quantilesOf(cost), currency), currency },
          addedWeeks: quantilesOf(hours.map((each) => each / perWeek)) satisfies Quantiles,
        },
      ]
    }),
  )
}

function addedHours({ simulation, input }: Evaluation, from: OptionSimulation, to: OptionSimulation): Float64Array {
  const { index } = input
  const setting = commonSetting(from)
  const target = commonSetting(to).shape
  const added = [...runtimesOf(target)].filter((runtime) => !runtimesOf(setting.shape).has(runtime))
  const unknown = added.filter(
    (runtime) =>
      !setting.crew.members.some((member) => member.languages === 'as-needed' || member.languages.includes(runtime)),
  )
  const fixed =
    added.length * index.constant('boundary.fixed') + unknown.length * index.constant('team.language-ramp-up')
  const share = index.constant('boundary.share')
  const sides = crossingSkills(target).map((skill) => to.effortBySkill[simulation.skills.indexOf(skill)])
  return from.hours.map((hours, trial) => {
    const effort = sides.reduce((sum, column) => sum + (column?.[trial] ?? 0), 0)
    const overrun = (from.weeks[trial] as number) / Math.max(1e-9, from.plan[trial] as number)
    return hours === 0 ? 0 : (fixed + share * effort) * overrun
  })
}

/** Skills whose work lies at a boundary of the shape. */
function crossingSkills(shape: OptionShape): string[] {
  return [...new Set(shape.boundaries.flatMap(({ between }) => between))]
}
