import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, Option, OptionShape } from '../model/index.ts'
import { languagesIn } from '../scenario/answers.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type CoverageTable, coverageTable } from './coverage.ts'
import { effortSampler } from './effort.ts'
import { ALL_MECHANISMS, type Mechanisms } from './mechanisms.ts'
import { fillLognormal, fillOverrun, type OverrunFactor } from './overrun.ts'
import { rateTable } from './rates.ts'
import { type CompiledPlan, compilePlan, effortOf, scheduleWeeks, type Workspace, workspaceFor } from './schedule.ts'
import { chooseShapes, runtimesOf, type ShapeChoice } from './shape.ts'
import { type Crew, crewOf } from './team.ts'
import { type TeamDraw, teamDraw } from './team-draw.ts'
import { type ScopeTable, scopeTable } from './work-items.ts'
import { type PlanContext, type WorkPlan, workPlan } from './work-plan.ts'

export interface SimulationInput {
  readonly index: GuideIndex
  readonly brief: Brief
  readonly scenario: Scenario
  readonly seed: number
  readonly factor: OverrunFactor
  readonly mechanisms?: Mechanisms
  /** Log-sd of the option-specific factor; the guide's constant unless given (for its sensitivity). */
  readonly optionLogSd?: number
}

/** What building an option takes, by trial. Options share every draw but their own factor. */
export interface OptionSimulation {
  readonly option: Option
  readonly shapes: ShapeChoice
  /** Weeks as planned: items, team and order, without overrun. */
  readonly plan: Float64Array
  readonly weeks: Float64Array
  /** Person-hours worked, overrun included. */
  readonly hours: Float64Array
  /** USD, overrun included. */
  readonly cost: Float64Array
  /** Effort by skill and trial, without overrun: [skill][trial]. */
  readonly effortBySkill: readonly Float64Array[]
  /** Means over the trials, overrun included. */
  readonly meanHoursBySkill: Float64Array
  readonly meanCostBySkill: Float64Array
}

export interface Simulation {
  readonly input: SimulationInput
  readonly options: readonly OptionSimulation[]
  readonly skills: readonly string[]
  readonly scope: ScopeTable
  readonly teams: TeamDraw
  readonly coverage: CoverageTable
  /** Crew of a trial under a shape of an option. */
  crewAt(shape: OptionShape, trial: number): Crew
  planAt(shape: OptionShape, trial: number): WorkPlan
  /** Languages that must run on the server whatever the option, by trial. */
  requiredRuntimes(trial: number): readonly string[]
}

/** Runs every option's plan in every trial. Deterministic in the seed; `trials` is the scenario's. */
export function simulate(input: SimulationInput): Simulation {
  const { index, brief, scenario, seed } = input
  const mechanisms = input.mechanisms ?? ALL_MECHANISMS
  const { trials } = scenario
  const skills = [...index.skills.keys()]
  const needs = [...index.needs.keys()]
  const scope = scopeTable(index, brief)
  const coverage = coverageTable(index, trials, seed, mechanisms.coverage)
  const teams = teamDraw(index, brief, scenario)
  const hours = effortSampler(trials, seed)
  const boundarySize = fillLognormal(trials, seed, 'boundary', BOUNDARY_LOG_SD)
  const levels = needs.map((need) => levelColumn(scenario, `needs.${need}`))
  const requiredRuntimes = requiredRuntimesOf(scenario)
  const scopeKeys = [...scope.byType.keys()]
  const scopeAt = scopeChooser(scope, scenario)

  const crews = new Map<OptionShape, (Crew | undefined)[]>()
  function crewOfTeam(shape: OptionShape, team: number): Crew {
    const known = crews.get(shape) ?? []
    crews.set(shape, known)
    known[team] ??= crewOf(index, teams.members(team), shape, skills, mechanisms)
    return known[team]
  }
  const plans = new Map<OptionShape, (WorkPlan | undefined)[]>()
  function planOfScope(shape: OptionShape, at: number): WorkPlan {
    const known = plans.get(shape) ?? []
    plans.set(shape, known)
    known[at] ??= workPlan(contextOf(shape), scope.byType.get(scopeKeys[at] as string) ?? { slots: [] }, shape)
    return known[at]
  }
  function contextOf(shape: OptionShape): PlanContext {
    const present = runtimesOf(shape)
    const missingRuntimes = new Float64Array(trials)
    for (let trial = 0; trial < trials; trial++) {
      for (const runtime of requiredRuntimes(trial)) {
        if (!present.has(runtime)) missingRuntimes[trial] = (missingRuntimes[trial] as number) + 1
      }
    }
    return { index, skills, needs, hours, coverage, boundarySize, missingRuntimes, mechanisms }
  }

  const projectFactor = fillOverrun(trials, seed, input.factor)
  const unlisted = scope.basis === 'brief' ? 0 : index.constant('scope.log-sd')
  const sizeFactor = unlisted > 0 ? fillLognormal(trials, seed, 'scope-size', unlisted) : null
  const optionLogSd = input.optionLogSd ?? index.constant('factor.option-log-sd')
  const rates = rateTable(index, scenario, seed)

  function run(option: Option): OptionSimulation {
    const shapes = chooseShapes(option, scenario)
    const own = fillLognormal(trials, seed, `option/${option.id}`, optionLogSd)
    const compiled = new Map<WorkPlan, CompiledPlan>()
    const result = {
      plan: new Float64Array(trials),
      weeks: new Float64Array(trials),
      hours: new Float64Array(trials),
      cost: new Float64Array(trials),
    }
    const effortBySkill = skills.map(() => new Float64Array(trials))
    const meanHoursBySkill = new Float64Array(skills.length)
    const meanCostBySkill = new Float64Array(skills.length)
    const inTrial = new Float64Array(skills.length)
    const rooms = new Map<string, Workspace>()
    const premiums = skills.map((skill) => rates.premium(skill))
    const rateOf = new Map<Crew, readonly (number | Float64Array)[]>()

    for (let trial = 0; trial < trials; trial++) {
      const shape = shapes.shapes[shapes.shapeAt(trial)] as OptionShape
      const crew = crewOfTeam(shape, teams.at(trial))
      const workingPlan = planOfScope(shape, scopeAt(trial))
      let plan = compiled.get(workingPlan)
      if (!plan) {
        plan = compilePlan(workingPlan)
        compiled.set(workingPlan, plan)
      }
      const people = crew.members.length
      const roomKey = `${people}/${plan.slots}/${plan.length}`
      let room = rooms.get(roomKey)
      if (!room) {
        room = workspaceFor(people, crew.languages, skills.length, plan.slots, plan.length)
        rooms.set(roomKey, room)
      }
      inTrial.fill(0)
      effortOf(plan, crew, levels, trial, room, inTrial)
      const size = sizeFactor ? (sizeFactor[trial] as number) : 1
      const factor = (projectFactor[trial] as number) * (own[trial] as number)
      for (let skill = 0; skill < inTrial.length; skill++) {
        const column = effortBySkill[skill] as Float64Array
        column[trial] = (inTrial[skill] as number) * size
      }
      // Time scales with the effort; only the dates on which people arrive do not.
      if (crew.startsLate) {
        result.plan[trial] = scheduleWeeks(plan, crew, room, size, false) * size
        result.weeks[trial] = scheduleWeeks(plan, crew, room, size * factor, true) * size * factor
      } else {
        const weeks = scheduleWeeks(plan, crew, room, 1, true) * size
        result.plan[trial] = weeks
        result.weeks[trial] = weeks * factor
      }
      let wage = rateOf.get(crew)
      if (!wage) {
        wage = crew.members.map((member) => member.rate ?? rates.column(member.seniority, member.region))
        rateOf.set(crew, wage)
      }
      let hoursWorked = 0
      let cost = 0
      const scale = size * factor
      for (let person = 0; person < people; person++) {
        const paid = wage[person] as number | Float64Array
        const hourly = typeof paid === 'number' ? paid : (paid[trial] as number)
        const fixedRate = typeof paid === 'number'
        for (let skill = 0; skill < inTrial.length; skill++) {
          const worked = (room.worked[person * inTrial.length + skill] as number) * scale
          if (worked === 0) continue
          const premium = fixedRate ? null : (premiums[skill] as Float64Array | null)
          const paidFor = worked * hourly * (premium ? (premium[trial] as number) : 1)
          hoursWorked += worked
          cost += paidFor
          meanHoursBySkill[skill] = (meanHoursBySkill[skill] as number) + worked / trials
          meanCostBySkill[skill] = (meanCostBySkill[skill] as number) + paidFor / trials
        }
      }
      result.hours[trial] = hoursWorked
      result.cost[trial] = cost
    }
    return { option, shapes, ...result, effortBySkill, meanHoursBySkill, meanCostBySkill }
  }

  return {
    input,
    options: index.options.map(run),
    skills,
    scope,
    teams,
    coverage,
    crewAt: (shape, trial) => crewOfTeam(shape, teams.at(trial)),
    planAt: (shape, trial) => planOfScope(shape, scopeAt(trial)),
    requiredRuntimes,
  }
}

/** Spread of the size of a boundary's fixed work: P90 about twice the median. */
const BOUNDARY_LOG_SD = 0.5

function levelColumn(scenario: Scenario, question: string): Uint8Array | number {
  const state = scenario.states.get(question)
  if (!state) return 0
  if (state.known !== undefined) return Number(state.known)
  const values = state.question.answers.map((answer) => Number(answer.value))
  return state.drawn.map((at) => values[at] as number)
}

function scopeChooser(scope: ScopeTable, scenario: Scenario): (trial: number) => number {
  if (scope.byType.size <= 1) return () => 0
  const keys = [...scope.byType.keys()]
  const state = scenario.states.get('type')
  if (!state || state.known !== undefined) return () => Math.max(0, keys.indexOf(String(state?.known)))
  const byAnswer = state.question.answers.map((answer) => Math.max(0, keys.indexOf(String(answer.value))))
  return (trial) => byAnswer[state.drawn[trial] as number] as number
}

/** Existing code and the users' own scripts need their language on the server, whichever option is chosen. */
function requiredRuntimesOf(scenario: Scenario): (trial: number) => readonly string[] {
  const cache = new Map<string, readonly string[]>()
  return (trial) => {
    const stage = String(scenario.answer('stage', trial) ?? 'new')
    const scripting = String(scenario.answer('scripting', trial) ?? 'none')
    const key = `${stage}|${scripting}`
    let required = cache.get(key)
    if (!required) {
      const script = SCRIPTING_LANGUAGE[scripting]
      required = [...new Set([...languagesIn(stage), ...(script ? [script] : [])])]
      cache.set(key, required)
    }
    return required
  }
}

/** The language id that runs what users write: JavaScript runs where TypeScript does. */
const SCRIPTING_LANGUAGE: Readonly<Record<string, string>> = { javascript: 'typescript', python: 'python' }
