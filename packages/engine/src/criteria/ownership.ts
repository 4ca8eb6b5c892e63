import { chooseColumn } from '../columns/choose.ts'
import { lookUp } from '../columns/look-up.ts'
import { addTo, addWhere } from '../columns/sums.ts'
import type { OptionSimulation, Setting } from '../estimate/option-run.ts'
import { runtimesOf } from '../estimate/shape.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import { keptBy } from '../facts/kept-by.ts'
import { spreadTable } from '../facts/spread-table.ts'
import { spreadOf } from '../facts/value.ts'
import type { MeasureColumn, MeasureContext, Trace } from './measure.ts'

/** What has to be deployed in a setting. */
export interface Deployment {
  readonly parts: number
  /** Parts that run: static files do not. */
  readonly running: number
  readonly runtimes: number
}

/** The parts that have work, and the languages that must run anyway. */
export function deploymentOf(index: GuideIndex, setting: Setting): Deployment {
  return keptBy(index, setting, 'deployment', () => {
    const { shape, works, required } = setting
    const parts: (string | null)[] = shape.deployables
      .filter((part) => part.always || part.skills.some((skill) => works.has(skill)))
      .map((part) => part.runtime)
    for (const runtime of required) if (!parts.includes(runtime)) parts.push(runtime)
    const running = parts.filter((part) => part !== null)
    return { parts: parts.length, running: running.length, runtimes: new Set(running).size }
  })
}

/** A figure that depends on a trial's setting alone, as a column. */
export function bySetting(
  { settings, settingAt }: OptionSimulation,
  figure: (setting: Setting) => number,
): Float64Array {
  return lookUp(Float64Array.from(settings, figure), settingAt)
}

/** Effort of all code work by trial, without overrun. */
function codeEffort({ index, simulation, trials }: MeasureContext, option: OptionSimulation): Float64Array {
  const sum = new Float64Array(trials)
  simulation.skills.forEach((skill, at) => {
    if (index.skills.get(skill)?.kind === 'code') addTo(sum, option.effortBySkill[at] as Float64Array)
  })
  return sum
}

/**
 * Parts that run plus runtimes to know, less one: 1 is a single program in a single language. Static files do not count:
 * they come with the program that serves them, and there is nothing to watch or to restart.
 */
export const operationsColumn: MeasureColumn = ({ index }, _criterion, option) => ({
  raw: bySetting(option, (setting) => {
    const { running, runtimes } = deploymentOf(index, setting)
    return running + runtimes - 1
  }),
  trace: () => ({
    how: 'Parts that run plus runtimes to know, less one.',
    facts: [],
    answers: ['scope', 'stage', 'scripting', 'frontend'],
    constants: [],
    bases: ['judged'],
  }),
})

/** Share of the code work that two people or more can carry on without learning anything first. */
export const continuityColumn: MeasureColumn = (context, _criterion, option) => {
  const { index, simulation, trials } = context
  const { skills } = simulation
  const flags = new Uint8Array(option.settings.length * skills.length)
  option.settings.forEach(({ crew }, at) => {
    flags.set(crew.shared, at * skills.length)
  })
  const shared = new Float64Array(trials)
  skills.forEach((skill, at) => {
    if (index.skills.get(skill)?.kind !== 'code') return
    addWhere(shared, option.effortBySkill[at] as Float64Array, flags, option.settingAt, skills.length, at)
  })
  return { raw: partOf(shared, codeEffort(context, option)), trace: () => CONTINUITY }
}

/** The part by trial; all of it where there is nothing. */
function partOf(part: Float64Array, whole: Float64Array): Float64Array {
  const share = new Float64Array(part.length)
  for (let trial = 0; trial < share.length; trial++) {
    const all = whole[trial] as number
    share[trial] = all === 0 ? 1 : (part[trial] as number) / all
  }
  return share
}

const CONTINUITY: Trace = {
  how: 'Share of the code work that at least two people know the language and the field of.',
  facts: [],
  answers: ['team', 'team.languages', 'scope'],
  constants: ['pooling.crossing-speed'],
}

/** Share of mistakes between the product's parts that a type checker finds before release. */
export const contractTypesColumn: MeasureColumn = (context, _criterion, option) => {
  const { settings, settingAt } = option
  const raw = chooseColumn(
    settings.map((setting) => shareColumn(context, typesOf(context.index, setting))),
    settingAt,
  )
  const trace = (): Trace => ({
    how: 'Share of the mistakes between the parts that types find before release: one language, or a generated contract.',
    facts: [...new Set(option.shapes.shapes.flatMap((shape) => [shape.types.within, shape.types.across]))],
    answers: ['scope', 'frontend'],
    constants: [],
  })
  return { raw, trace }
}

/** The fact that says what types find: across a boundary where the work meets one, else within a language. */
function typesOf(index: GuideIndex, setting: Setting): string {
  return keptBy(index, setting, 'types', () => {
    const { shape, works } = setting
    const meets = shape.boundaries.some(({ between, always }) => always || between.every((skill) => works.has(skill)))
    return meets ? shape.types.across : shape.types.within
  })
}

/** A share by trial; one draw for all such facts, since they err together. */
function shareColumn({ index, draws }: MeasureContext, factId: string): Float64Array {
  const fact = index.facts.get(factId)
  if (!fact) throw new Error(`the guide has no fact ${factId}`)
  return draws.tabled('types', factId, () => spreadTable(spreadOf(fact), 0, 1))
}

/** Person-weeks to add, later, the runtimes that other options have and this one lacks. */
export const reversibilityColumn: MeasureColumn = (context, _criterion, option) => {
  const { index } = context
  const all = new Set(index.options.flatMap((other) => [...runtimesOf(other)]))
  const fixed = index.constant('boundary.fixed')
  const share = index.constant('boundary.share')
  const rampUp = index.constant('team.language-ramp-up')
  const fullWeek = index.constant('team.hours-per-week')
  const steps = option.settings.map((setting) =>
    keptBy(index, setting, 'later', () => {
      const { shape, crew, required } = setting
      const present = runtimesOf(shape)
      const lacking = [...all].filter((runtime) => !present.has(runtime) && !required.includes(runtime))
      const unknown = lacking.filter(
        (runtime) =>
          !crew.members.some((member) => member.languages === 'as-needed' || member.languages.includes(runtime)),
      )
      const hours = lacking.length * fixed + unknown.length * rampUp
      return { weeks: hours / fullWeek, weeksAnHour: (lacking.length * share) / fullWeek }
    }),
  )
  const raw = codeEffort(context, option)
  raiseToWeeks(
    raw,
    Float64Array.from(steps, ({ weeks }) => weeks),
    Float64Array.from(steps, ({ weeksAnHour }) => weeksAnHour),
    option.settingAt,
  )
  return { raw, trace: () => REVERSIBILITY }
}

/** Turns hours of effort into person-weeks of moving: a fixed part and one that grows with the effort, by setting. */
function raiseToWeeks(effort: Float64Array, weeks: Float64Array, weeksAnHour: Float64Array, at: Uint16Array): void {
  for (let trial = 0; trial < effort.length; trial++) {
    const setting = at[trial] as number
    const moved = (weeks[setting] as number) + (weeksAnHour[setting] as number) * (effort[trial] as number)
    effort[trial] = moved < LEAST_PERSON_WEEKS ? LEAST_PERSON_WEEKS : moved
  }
}

const REVERSIBILITY: Trace = {
  how: 'Contract, toolchain and integration work for each server language this option lacks, and learning it if nobody knows it.',
  facts: [],
  answers: ['scope', 'team', 'team.languages'],
  constants: ['boundary.fixed', 'boundary.share', 'team.language-ramp-up', 'team.hours-per-week'],
}

/** Even with both runtimes there, moving a part across takes some days. */
const LEAST_PERSON_WEEKS = 0.5
