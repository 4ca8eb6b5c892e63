import type { GuideIndex } from '../facts/guide-index.ts'
import { keptBy } from '../facts/kept-by.ts'
import type { Option, OptionShape } from '../model/index.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type EffortBlock, type EffortSetting, fillBlock, takeEffort } from './effort-block.ts'
import type { RateTable } from './rates.ts'
import type { RequiredRuntimes } from './required-runtimes.ts'
import { type CompiledPlan, emptyWorkspace, makeRoom, scheduleWeeks, type Workspace } from './schedule.ts'
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

/**
 * Circumstances of a trial that change what an option is, rather than how much there is of it. The same circumstances
 * are the same object in every run of a guide, so that what follows from them is worked out once.
 */
export interface Setting {
  readonly shape: OptionShape
  readonly shapeIndex: number
  readonly crew: Crew
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
  readonly levels: readonly Uint8Array[]
  readonly teams: TeamDraw
  readonly required: RequiredRuntimes
  readonly rates: RateTable
  readonly projectFactor: Float64Array
  /** Size of a scope nobody listed; null where the brief lists it. */
  readonly sizeFactor: Float64Array | null
  readonly scopes: number
  /** Which scope each trial has. */
  readonly scopeAt: Uint8Array
  crewOf(shape: OptionShape, team: number): Crew
  compiledPlan(shape: OptionShape, scope: number): CompiledPlan
}

/** A crew and a plan made ready for the scheduler. */
interface Setup {
  readonly shapeIndex: number
  readonly team: number
  readonly crew: Crew
  readonly plan: CompiledPlan
  /** The plan's effort in the trials at hand, shared by all setups of the plan. */
  readonly block: EffortBlock
  /** USD an hour by person and trial, and whether premiums come on top. */
  readonly wages: readonly Float64Array[]
  readonly earnsPremium: readonly boolean[]
}

/** One option's run, as it goes: what the functions below share. */
interface Run extends Filled {
  readonly shared: SharedDraws
  readonly ownFactor: Float64Array
  readonly effort: EffortSetting
  readonly premiums: readonly (Float64Array | null)[]
  readonly paidPerProductiveHour: number
  readonly room: Workspace
  /** Effort of the trial at hand by skill. */
  readonly inTrial: Float64Array
  /** By shape, team and scope. */
  readonly setups: (Setup | undefined)[]
  readonly blocks: Map<CompiledPlan, EffortBlock>
  readonly settings: Setting[]
  /** Number of a setting by shape, team, required languages and skills with work. */
  readonly settingOf: Map<number, number>
  readonly hoursBySkill: Float64Array
  readonly costBySkill: Float64Array
}

/** What a run fills is what it leaves. */
type Filled = Pick<OptionSimulation, 'shapes' | 'settingAt' | 'plan' | 'weeks' | 'hours' | 'cost' | 'effortBySkill'>

/**
 * Trials run in blocks: a function that is called again and again is compiled with all it does in view, one that is
 * called three times spends its life in a loop that was compiled half way.
 */
const BLOCK = 250

/**
 * Runs one option's plan in every trial; `ownFactor` is the part of an overrun that belongs to it alone. What runs in
 * every trial are functions of the module over plain arrays: closures made anew for each option would be compiled anew.
 */
export function runOption(shared: SharedDraws, option: Option, ownFactor: Float64Array): OptionSimulation {
  const { trials } = shared.scenario
  const run = startRun(shared, chooseShapes(option, shared.scenario), ownFactor)
  for (let from = 0; from < trials; from += BLOCK) runTrials(run, from, Math.min(trials, from + BLOCK))
  const { shapes, settings, settingAt, plan, weeks, hours, cost, effortBySkill } = run
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
    meanHoursBySkill: run.hoursBySkill.map((sum) => sum / trials),
    meanCostBySkill: run.costBySkill.map((sum) => sum / trials),
  }
}

function runTrials(run: Run, from: number, to: number): void {
  const { shared, shapes, ownFactor, setups, settingAt, plan, weeks, effortBySkill, room, inTrial } = run
  const { teams, scopes, scopeAt, sizeFactor, projectFactor } = shared
  for (let trial = from; trial < to; trial++) {
    const shapeIndex = shapes.at[trial] as number
    const team = teams.at[trial] as number
    const scope = scopeAt[trial] as number
    const number = (shapeIndex * teams.count + team) * scopes + scope
    const setup = setups[number] ?? setUp(run, shapeIndex, team, scope, number)
    const { crew } = setup
    for (let skill = 0; skill < inTrial.length; skill++) inTrial[skill] = 0
    const { block } = setup
    if (block.from !== from) fillBlock(block, setup.plan, run.effort, from, to)
    takeEffort(block, setup.plan, crew.communication, trial, room, inTrial)
    settingAt[trial] = settingNumber(run, setup, trial)
    const size = sizeFactor === null ? 1 : (sizeFactor[trial] as number)
    for (let skill = 0; skill < inTrial.length; skill++) {
      const column = effortBySkill[skill] as Float64Array
      column[trial] = (inTrial[skill] as number) * size
    }
    const factor = (projectFactor[trial] as number) * (ownFactor[trial] as number)
    // Time scales with the effort; only the dates on which people arrive do not.
    const overrun = size * factor
    if (crew.startsLate) {
      plan[trial] = scheduleWeeks(setup.plan, crew, room, size, false) * size
      weeks[trial] = scheduleWeeks(setup.plan, crew, room, overrun, true) * overrun
    } else {
      const planned = scheduleWeeks(setup.plan, crew, room, 1, true) * size
      plan[trial] = planned
      weeks[trial] = planned * factor
    }
    payFor(run, setup, overrun, trial)
  }
}

function startRun(shared: SharedDraws, shapes: ShapeChoice, ownFactor: Float64Array): Run {
  const { index, scenario, skills, rates } = shared
  const { trials } = scenario
  return {
    shared,
    shapes,
    ownFactor,
    effort: { levels: shared.levels, requirementAt: shared.required.at },
    premiums: skills.map((skill) => rates.premium(skill)),
    paidPerProductiveHour: index.constant('team.paid-hours-per-week') / index.constant('team.hours-per-week'),
    room: emptyWorkspace(),
    inTrial: new Float64Array(skills.length),
    setups: [],
    blocks: new Map(),
    settings: [],
    settingOf: new Map(),
    settingAt: new Uint16Array(trials),
    plan: new Float64Array(trials),
    weeks: new Float64Array(trials),
    hours: new Float64Array(trials),
    cost: new Float64Array(trials),
    effortBySkill: skills.map(() => new Float64Array(trials)),
    hoursBySkill: new Float64Array(skills.length),
    costBySkill: new Float64Array(skills.length),
  }
}

function setUp(run: Run, shapeIndex: number, team: number, scope: number, number: number): Setup {
  const { shared, shapes, room } = run
  const shape = shapes.shapes[shapeIndex] as OptionShape
  const crew = shared.crewOf(shape, team)
  const plan = shared.compiledPlan(shape, scope)
  makeRoom(room, crew, plan)
  const block = run.blocks.get(plan) ?? { from: -1, hours: new Float64Array(0) }
  run.blocks.set(plan, block)
  const setup: Setup = {
    shapeIndex,
    team,
    crew,
    plan,
    block,
    wages: crew.members.map((member) => shared.rates.column(member)),
    earnsPremium: crew.members.map((member) => member.rate === null),
  }
  run.setups[number] = setup
  return setup
}

function settingNumber({ shared, shapes, settings, settingOf, inTrial }: Run, setup: Setup, trial: number): number {
  const { shapeIndex, team, crew } = setup
  const { lists, at } = shared.required
  let working = 0
  for (let skill = 0; skill < inTrial.length; skill++) if (inTrial[skill] !== 0) working |= 1 << skill
  const requirement = at[trial] as number
  const place = (shapeIndex * shared.teams.count + team) * lists.length + requirement
  const key = place * 2 ** inTrial.length + working
  const known = settingOf.get(key)
  if (known !== undefined) return known
  settingOf.set(key, settings.length)
  const required = lists[requirement] ?? []
  const { index, skills } = shared
  return (
    settings.push(
      keptBy(index, crew, `setting/${working}/${required.join()}`, () => ({
        shape: shapes.shapes[shapeIndex] as OptionShape,
        shapeIndex,
        crew,
        works: new Set(skills.filter((_, skill) => working & (1 << skill))),
        required,
      })),
    ) - 1
  )
}

/** Hours and cost of a trial, from the hours that the schedule left in the workspace. */
function payFor(run: Run, { wages, earnsPremium }: Setup, scale: number, trial: number): void {
  const { room, premiums, paidPerProductiveHour, hoursBySkill, costBySkill } = run
  const skills = hoursBySkill.length
  let hours = 0
  let paid = 0
  for (let person = 0; person < wages.length; person++) {
    const hourly = ((wages[person] as Float64Array)[trial] as number) * paidPerProductiveHour
    for (let skill = 0; skill < skills; skill++) {
      const worked = (room.worked[person * skills + skill] as number) * scale
      if (worked === 0) continue
      const premium = premiums[skill] as Float64Array | null
      const factor = premium !== null && earnsPremium[person] ? (premium[trial] as number) : 1
      const amount = worked * hourly * factor
      hours += worked
      paid += amount
      hoursBySkill[skill] = (hoursBySkill[skill] as number) + worked
      costBySkill[skill] = (costBySkill[skill] as number) + amount
    }
  }
  run.hours[trial] = hours
  run.cost[trial] = paid
}
