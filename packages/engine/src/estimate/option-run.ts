import type { GuideIndex } from '../facts/guide-index.ts'
import type { Option, OptionShape } from '../model/index.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { RateTable } from './rates.ts'
import type { RequiredRuntimes } from './required-runtimes.ts'
import { type CompiledPlan, effortOf, scheduleWeeks, type Workspace, workspaceFor } from './schedule.ts'
import { chooseShapes, type ShapeChoice } from './shape.ts'
import type { Crew } from './team.ts'
import type { TeamDraw } from './team-draw.ts'

/** What building an option takes, by trial. Options share every draw but their own factor. */
export interface OptionSimulation {
  readonly option: Option
  readonly shapes: ShapeChoice
  /** The distinct circumstances that occur, and which one each trial is in. */
  readonly settings: readonly Setting[]
  readonly settingAt: Uint16Array
  /** Weeks as planned: items, team and order, without overrun. */
  readonly plan: Float64Array
  readonly weeks: Float64Array
  /** Productive person-hours, overrun included. */
  readonly hours: Float64Array
  /** USD for all paid hours, overrun included. */
  readonly cost: Float64Array
  /** Effort by skill and trial, without overrun: [skill][trial]. */
  readonly effortBySkill: readonly Float64Array[]
  /** Means over the trials, overrun included. */
  readonly meanHoursBySkill: Float64Array
  readonly meanCostBySkill: Float64Array
}

/** Circumstances of a trial that change what an option is, rather than how much there is of it. */
export interface Setting {
  readonly shape: OptionShape
  readonly shapeIndex: number
  readonly crew: Crew
  /** Which team of the simulation's this is. */
  readonly team: number
  /** Skills with work. */
  readonly works: ReadonlySet<string>
  /** Languages that must run on the server whatever the option. */
  readonly required: readonly string[]
}

/** What all options of a simulation share. */
export interface SharedDraws {
  readonly index: GuideIndex
  readonly scenario: Scenario
  readonly skills: readonly string[]
  readonly levels: readonly (Uint8Array | number)[]
  readonly teams: TeamDraw
  readonly required: RequiredRuntimes
  readonly rates: RateTable
  readonly projectFactor: Float64Array
  /** Size of a scope nobody listed; null where the brief lists it. */
  readonly sizeFactor: Float64Array | null
  readonly scopes: number
  scopeAt(trial: number): number
  crewOf(shape: OptionShape, team: number): Crew
  compiledPlan(shape: OptionShape, scope: number): CompiledPlan
}

/** A crew and a plan made ready for the scheduler. */
interface Setup {
  readonly crew: Crew
  readonly plan: CompiledPlan
  readonly room: Workspace
  readonly wages: readonly (number | Float64Array)[]
}

/** Runs one option's plan in every trial; `ownFactor` is the part of an overrun that belongs to it alone. */
export function runOption(shared: SharedDraws, option: Option, ownFactor: Float64Array): OptionSimulation {
  const { scenario, skills, levels, teams, required, rates, projectFactor, sizeFactor } = shared
  const { trials } = scenario
  const shapes = chooseShapes(option, scenario)
  const plan = new Float64Array(trials)
  const weeks = new Float64Array(trials)
  const hours = new Float64Array(trials)
  const cost = new Float64Array(trials)
  const effortBySkill = skills.map(() => new Float64Array(trials))
  const meanHoursBySkill = new Float64Array(skills.length)
  const meanCostBySkill = new Float64Array(skills.length)
  const inTrial = new Float64Array(skills.length)
  const paidPerProductiveHour =
    shared.index.constant('team.paid-hours-per-week') / shared.index.constant('team.hours-per-week')
  const premiums = skills.map((skill) => rates.premium(skill))
  const setups: (Setup | undefined)[] = []
  const settings: Setting[] = []
  const settingAt = new Uint16Array(trials)
  const settingOf = new Map<number, number>()

  function setupOf(shape: OptionShape, team: number, scope: number): Setup {
    const crew = shared.crewOf(shape, team)
    const compiled = shared.compiledPlan(shape, scope)
    return {
      crew,
      plan: compiled,
      room: workspaceFor(crew.members.length, crew.languages, skills.length, compiled),
      wages: crew.members.map((member) => member.rate ?? rates.column(member.seniority, member.region)),
    }
  }
  function settingNumber(shapeIndex: number, team: number, requirement: number): number {
    let working = 0
    for (let skill = 0; skill < inTrial.length; skill++) if (inTrial[skill] !== 0) working |= 1 << skill
    const key = ((shapeIndex * teams.count + team) * required.lists.length + requirement) * 2 ** skills.length + working
    let number = settingOf.get(key)
    if (number === undefined) {
      number = settings.length
      settingOf.set(key, number)
      const shape = shapes.shapes[shapeIndex] as OptionShape
      settings.push({
        shape,
        shapeIndex,
        crew: shared.crewOf(shape, team),
        team,
        works: new Set(skills.filter((_, skill) => working & (1 << skill))),
        required: required.lists[requirement] ?? [],
      })
    }
    return number
  }
  function payFor({ room, wages }: Setup, scale: number, trial: number): void {
    let hoursWorked = 0
    let paid = 0
    for (let person = 0; person < wages.length; person++) {
      const wage = wages[person] as number | Float64Array
      const fixed = typeof wage === 'number'
      const hourly = fixed ? wage : (wage[trial] as number)
      for (let skill = 0; skill < inTrial.length; skill++) {
        const worked = (room.worked[person * inTrial.length + skill] as number) * scale
        if (worked === 0) continue
        const premium = fixed ? null : (premiums[skill] as Float64Array | null)
        const amount = worked * paidPerProductiveHour * hourly * (premium ? (premium[trial] as number) : 1)
        hoursWorked += worked
        paid += amount
        meanHoursBySkill[skill] = (meanHoursBySkill[skill] as number) + worked / trials
        meanCostBySkill[skill] = (meanCostBySkill[skill] as number) + amount / trials
      }
    }
    hours[trial] = hoursWorked
    cost[trial] = paid
  }

  for (let trial = 0; trial < trials; trial++) {
    const shapeIndex = shapes.shapeAt(trial)
    const team = teams.at(trial)
    const scope = shared.scopeAt(trial)
    const number = (shapeIndex * teams.count + team) * shared.scopes + scope
    let setup = setups[number]
    if (!setup) {
      setup = setupOf(shapes.shapes[shapeIndex] as OptionShape, team, scope)
      setups[number] = setup
    }
    const { crew, room } = setup
    inTrial.fill(0)
    effortOf(setup.plan, crew, levels, trial, room, inTrial)
    settingAt[trial] = settingNumber(shapeIndex, team, required.at(trial))
    const size = sizeFactor ? (sizeFactor[trial] as number) : 1
    for (let skill = 0; skill < inTrial.length; skill++) {
      const column = effortBySkill[skill] as Float64Array
      column[trial] = (inTrial[skill] as number) * size
    }
    const factor = (projectFactor[trial] as number) * (ownFactor[trial] as number)
    // Time scales with the effort; only the dates on which people arrive do not.
    if (crew.startsLate) {
      plan[trial] = scheduleWeeks(setup.plan, crew, room, size, false) * size
      weeks[trial] = scheduleWeeks(setup.plan, crew, room, size * factor, true) * size * factor
    } else {
      const planned = scheduleWeeks(setup.plan, crew, room, 1, true) * size
      plan[trial] = planned
      weeks[trial] = planned * factor
    }
    payFor(setup, size * factor, trial)
  }
  return {
    option,
    shapes,
    settings,
    settingAt,
    plan,
    weeks,
    hours,
    cost,
    effortBySkill,
    meanHoursBySkill,
    meanCostBySkill,
  }
}
