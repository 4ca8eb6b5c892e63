import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { classFactor } from '../estimate/overrun.ts'
import { simulate } from '../estimate/simulate.ts'
import { indexGuide } from '../facts/guide-index.ts'
import { spreadOf } from '../facts/value.ts'
import type { Brief, Guide, ProductType } from '../model/index.ts'
import { createDraws } from '../random/draws.ts'
import { drawScenario } from '../scenario/scenario.ts'
import { quantile } from '../stats/quantile.ts'
import { minimise } from './nelder-mead.ts'

/** A cell of the source guide's timeline table beside the plan's median. */
export interface TimelineCell {
  readonly type: string
  readonly option: string
  readonly low: number
  readonly high: number
  readonly planWeeks: number
  readonly inside: boolean
  /** Weeks outside the range, 0 inside; negative: too short. */
  readonly missWeeks: number
}

export interface TimelineFit {
  readonly constants: Readonly<Record<string, number>>
  readonly cells: readonly TimelineCell[]
  readonly objective: number
  readonly evaluations: number
}

/** Constants that are fitted, and the bounds within which they make sense. */
export const FITTED_CONSTANTS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'effort.scale': [0.3, 2],
  'coverage.strength': [0.3, 1.2],
  'boundary.fixed': [8, 120],
  'boundary.share': [0.02, 0.4],
  'pooling.crossing-speed': [0.5, 1],
}

/** The preset whose people are hired for the option, so that the team favours none. */
const DEFAULT_TEAM = 'to-be-hired'

/** The answers under which the table is read: the typical brief of a type, built new by the default team. */
export function typicalBrief(type: ProductType, region = 'north-america'): Brief {
  return {
    type: type.id,
    stage: 'new',
    frontend: type.frontend,
    scripting: 'none',
    needs: type.needs,
    scope: type.scope,
    team: { preset: DEFAULT_TEAM, languages: 'all', seniority: 'mid', availability: 1, region },
    load: { users: 1000 },
  }
}

/** The table's cells under the guide's constants as they stand. */
export function timelineCells(
  guide: Guide,
  trials: number,
  seed: number,
  types = timelineTypes(guide),
): TimelineCell[] {
  const index = indexGuide(guide)
  const draws = createDraws(seed, trials)
  return types.flatMap((id) => {
    const type = guide.productTypes.find((candidate) => candidate.id === id)
    const facts = guide.facts.filter((fact) => fact.kind === 'timeline' && fact.scope.type === id)
    if (!type) return []
    const brief = typicalBrief(type)
    const simulation = simulate({
      index: { ...index, options: index.options.filter(({ id: o }) => facts.some((fact) => fact.scope.option === o)) },
      brief,
      scenario: drawScenario(index, brief, draws),
      draws,
      factor: classFactor(index, guide.referenceClasses[0]?.id ?? ''),
    })
    return facts.map((fact): TimelineCell => {
      const option = simulation.options.find((candidate) => candidate.option.id === fact.scope.option)
      const { p10: low, p90: high } = spreadOf(fact)
      const planWeeks = option ? quantile(Float64Array.from(option.plan).sort(), 0.5) : Number.NaN
      const missWeeks = planWeeks < low ? planWeeks - low : planWeeks > high ? planWeeks - high : 0
      return { type: id, option: fact.scope.option ?? '', low, high, planWeeks, inside: missWeeks === 0, missWeeks }
    })
  })
}

export function timelineTypes(guide: Guide): string[] {
  return [...new Set(guide.facts.flatMap((fact) => (fact.kind === 'timeline' ? (fact.scope.type ?? []) : [])))]
}

/**
 * Fits the few fitted constants to the timeline table, all types but `without`. Objective: the sum over the cells of
 * the squared distance, in half-widths of the range on the log scale, between the plan's median and the range's
 * middle, plus a weak pull of every constant towards the middle of its bounds (otherwise some combinations are free).
 */
export function fitTimeline(guide: Guide, trials: number, seed: number, without?: string): TimelineFit {
  const types = timelineTypes(guide).filter((type) => type !== without)
  const names = Object.keys(FITTED_CONSTANTS)
  const bounds = Object.values(FITTED_CONSTANTS)
  const place = (at: number, axis: number) => {
    const [least, most] = bounds[axis] as readonly [number, number]
    return least * exp(log(most / least) / (1 + exp(-at)))
  }
  const constantsAt = (point: readonly number[]) =>
    Object.fromEntries(names.map((name, axis) => [name, place(point[axis] as number, axis)]))
  const objective = (point: readonly number[]) => {
    const cells = timelineCells(withConstants(guide, constantsAt(point)), trials, seed, types)
    return (
      cells.reduce((sum, cell) => sum + distance(cell) ** 2, 0) + PULL * point.reduce((sum, at) => sum + at * at, 0)
    )
  }
  const found = minimise(
    objective,
    names.map(() => 0),
    { step: 0.5, tolerance: 1e-4, evaluations: 400 },
  )
  const constants = constantsAt(found.point)
  return {
    constants,
    cells: timelineCells(withConstants(guide, constants), trials, seed),
    objective: found.value,
    evaluations: found.evaluations,
  }
}

/** Weight of the pull towards the middle of the bounds: about a fifth of a half-width for one unit of the logit. */
const PULL = 0.05

function distance({ low, high, planWeeks }: TimelineCell): number {
  const middle = (log(low) + log(high)) / 2
  return (log(planWeeks) - middle) / ((log(high) - log(low)) / 2)
}

/** The guide with some constants replaced. */
export function withConstants(guide: Guide, values: Readonly<Record<string, number>>): Guide {
  return {
    ...guide,
    constants: guide.constants.map((constant) => ({ ...constant, value: values[constant.id] ?? constant.value })),
  }
}
