import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, OptionShape } from '../model/index.ts'
import type { Draws } from '../random/draws.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type CoverageTable, coverageTable } from './coverage.ts'
import { effortSampler } from './effort.ts'
import { ALL_MECHANISMS, type Mechanisms } from './mechanisms.ts'
import { type OptionSimulation, runOption } from './option-run.ts'
import { lognormalColumn, type OverrunFactor, overrunColumn } from './overrun.ts'
import { rateTable } from './rates.ts'
import { requiredRuntimes } from './required-runtimes.ts'
import { type CompiledPlan, compilePlan } from './schedule.ts'
import { runtimesOf } from './shape.ts'
import { type Crew, crewOf } from './team.ts'
import { type TeamDraw, teamDraw } from './team-draw.ts'
import { type Scope, type ScopeTable, scopeTable } from './work-items.ts'
import { type WorkPlan, workPlan } from './work-plan.ts'

export interface SimulationInput {
  readonly index: GuideIndex
  readonly brief: Brief
  readonly scenario: Scenario
  readonly draws: Draws
  readonly factor: OverrunFactor
  readonly mechanisms?: Mechanisms
  /** Log-sd of the option-specific factor; the guide's constant unless given (for its sensitivity). */
  readonly optionLogSd?: number
}

/** The estimate of every option on common draws. */
export interface Simulation {
  readonly input: SimulationInput
  readonly options: readonly OptionSimulation[]
  readonly skills: readonly string[]
  readonly scope: ScopeTable
  readonly teams: TeamDraw
  readonly coverage: CoverageTable
  /** The work plan of a trial's scope under a shape of an option. */
  planAt(shape: OptionShape, trial: number): WorkPlan
}

interface Plan {
  readonly plan: WorkPlan
  readonly compiled: CompiledPlan
}

const NOTHING: Scope = { slots: [] }

/** Spread of the size of a boundary's fixed work: P90 about twice the median. */
const BOUNDARY_LOG_SD = 0.5

/** Runs every option's plan in every trial. Deterministic in the draws' seed; draws and scenario have the same trials. */
export function simulate(input: SimulationInput): Simulation {
  const { index, brief, scenario, draws } = input
  const { trials } = scenario
  const mechanisms = input.mechanisms ?? ALL_MECHANISMS
  const skills = [...index.skills.keys()]
  const needs = [...index.needs.keys()]
  const scope = scopeTable(index, brief)
  const scopeKeys = [...scope.byType.keys()]
  const coverage = coverageTable(index, draws, mechanisms.coverage)
  const teams = teamDraw(index, brief, scenario)
  const required = requiredRuntimes(scenario)
  const hours = effortSampler(draws)
  const boundarySize = lognormalColumn(draws, 'boundary', BOUNDARY_LOG_SD)

  const joined = required.existing.some((languages) => languages.length > 0)
  const apart = (language: string): Float64Array | null => {
    const byList = required.existing.map((languages) => Number(languages.length > 0 && !languages.includes(language)))
    if (!byList.includes(1)) return null
    const column = new Float64Array(trials)
    for (let trial = 0; trial < trials; trial++) column[trial] = byList[required.at(trial)] as number
    return column
  }
  const planOf = remembered((shape: OptionShape, at: number): Plan => {
    const present = runtimesOf(shape)
    const missing = required.lists.map((list) => list.filter((runtime) => !present.has(runtime)).length)
    const bridged = missing.some((count) => count > 0)
    const bridgeSize = bridged
      ? boundarySize.map((size, trial) => size * (missing[required.at(trial)] as number))
      : null
    const context = { index, skills, needs, hours, coverage, boundarySize, bridgeSize, apart, draws, mechanisms }
    const listed = scope.byType.get(scopeKeys[at] as string) ?? NOTHING
    const make = (): Plan => {
      const plan = workPlan(context, listed, shape)
      return { plan, compiled: compilePlan(plan) }
    }
    // The same steps whoever builds it: kept for the next run on these draws, unless something is special.
    if (bridged || joined || mechanisms !== ALL_MECHANISMS) return make()
    const kept = draws.kept(listed, 'plans', () => new Map<OptionShape, Plan>())
    const known = kept.get(shape) ?? make()
    kept.set(shape, known)
    return known
  })
  const crewOfTeam = remembered(
    (shape: OptionShape, team: number): Crew => crewOf(index, teams.members(team), shape, skills, mechanisms),
  )
  const scopeAt = scopeChooser(scopeKeys, scenario)
  const sizeLogSd = scope.basis === 'brief' ? 0 : index.constant('scope.log-sd')
  const shared = {
    index,
    scenario,
    skills,
    levels: needs.map((need) => levelColumn(scenario, need)),
    teams,
    required,
    rates: rateTable(index, scenario, draws),
    projectFactor: overrunColumn(draws, input.factor),
    sizeFactor: sizeLogSd > 0 ? lognormalColumn(draws, 'scope-size', sizeLogSd) : null,
    scopes: scopeKeys.length,
    scopeAt,
    crewOf: crewOfTeam,
    compiledPlan: (shape: OptionShape, at: number) => planOf(shape, at).compiled,
  }
  const optionLogSd = input.optionLogSd ?? index.constant('factor.option-log-sd')
  return {
    input,
    options: index.options.map((option) =>
      runOption(shared, option, lognormalColumn(draws, `option/${option.id}`, optionLogSd)),
    ),
    skills,
    scope,
    teams,
    coverage,
    planAt: (shape, trial) => planOf(shape, scopeAt(trial)).plan,
  }
}

/** Level of a need: the same in all trials, or by trial. */
export function levelColumn(scenario: Scenario, need: string): Uint8Array | number {
  const state = scenario.states.get(`needs.${need}`)
  if (!state) return Number(scenario.answer(`needs.${need}`, 0) ?? 0)
  if (state.known !== undefined) return Number(state.known)
  const values = state.question.answers.map((answer) => Number(answer.value))
  return state.drawn.map((at) => values[at] as number)
}

function scopeChooser(keys: readonly string[], scenario: Scenario): (trial: number) => number {
  const state = scenario.states.get('type')
  if (keys.length <= 1 || !state || state.known !== undefined) return () => 0
  const byAnswer = state.question.answers.map((answer) => Math.max(0, keys.indexOf(String(answer.value))))
  return (trial) => byAnswer[state.drawn[trial] as number] as number
}

function remembered<Result>(make: (shape: OptionShape, at: number) => Result) {
  const known = new Map<OptionShape, Map<number, Result>>()
  return (shape: OptionShape, at: number): Result => {
    let byNumber = known.get(shape)
    if (!byNumber) {
      byNumber = new Map()
      known.set(shape, byNumber)
    }
    let result = byNumber.get(at)
    if (result === undefined) {
      result = make(shape, at)
      byNumber.set(at, result)
    }
    return result
  }
}
