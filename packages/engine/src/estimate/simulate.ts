import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, OptionShape } from '../model/index.ts'
import type { Draws } from '../random/draws.ts'
import { fillByAnswer, type Scenario } from '../scenario/scenario.ts'
import { type CoverageTable, coverageTable } from './coverage.ts'
import { effortSampler } from './effort.ts'
import { ALL_MECHANISMS, type Mechanisms } from './mechanisms.ts'
import { type OptionSimulation, runOption } from './option-run.ts'
import { lognormalColumn, type OverrunFactor, overrunColumn } from './overrun.ts'
import { rateTable } from './rates.ts'
import { requiredRuntimes } from './required-runtimes.ts'
import { type CompiledPlan, compilePlan } from './schedule.ts'
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
  /** List of required languages by trial, as the plan's steps count them. */
  readonly requirementAt: Uint8Array
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

  const context = { index, skills, needs, hours, coverage, boundarySize, required, draws, mechanisms }
  const planOf = (shape: OptionShape, at: number): Plan => {
    const listed = scope.byType.get(scopeKeys[at] as string) ?? NOTHING
    const make = (): Plan => {
      const plan = workPlan(context, listed, shape)
      return { plan, compiled: compilePlan(plan, required.lists.length) }
    }
    // The same steps whoever builds it: kept for the next run on these draws.
    if (mechanisms !== ALL_MECHANISMS) return make()
    const kept = draws.kept(listed, `plans/${required.key}`, () => new Map<OptionShape, Plan>())
    const known = kept.get(shape) ?? make()
    kept.set(shape, known)
    return known
  }
  const scopeAt =
    scopeKeys.length <= 1
      ? new Uint8Array(trials)
      : fillByAnswer(new Uint8Array(trials), scenario, 'type', (type) => Math.max(0, scopeKeys.indexOf(String(type))))
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
    crewOf: (shape: OptionShape, team: number): Crew => crewOf(index, teams.members(team), shape, skills, mechanisms),
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
    planAt: (shape, trial) => planOf(shape, scopeAt[trial] as number).plan,
    requirementAt: required.at,
  }
}

/** Level of a need by trial. */
export function levelColumn(scenario: Scenario, need: string): Uint8Array {
  return fillByAnswer(new Uint8Array(scenario.trials), scenario, `needs.${need}`, (level) => Number(level ?? 0))
}
