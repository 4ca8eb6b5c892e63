import type { OptionSimulation, Setting } from '../estimate/option-run.ts'
import { runtimesOf } from '../estimate/shape.ts'
import { spreadTable } from '../facts/spread-table.ts'
import { spreadOf } from '../facts/value.ts'
import type { MeasureColumn, MeasureContext, Trace } from './measure.ts'

/** Runtimes of the parts to deploy, null for static files; languages that must run anyway come on top. */
export function deployablesOf({ shape, works, required }: Setting): (string | null)[] {
  const parts: (string | null)[] = shape.deployables
    .filter((part) => part.always || part.skills.some((skill) => works.has(skill)))
    .map((part) => part.runtime)
  for (const runtime of required) if (!parts.includes(runtime)) parts.push(runtime)
  return parts
}

/** A figure that depends on a trial's setting alone, as a column. */
export function bySetting(
  { settings, settingAt }: OptionSimulation,
  figure: (setting: Setting) => number,
): Float64Array {
  const figures = settings.map(figure)
  const column = new Float64Array(settingAt.length)
  for (let trial = 0; trial < column.length; trial++) column[trial] = figures[settingAt[trial] as number] as number
  return column
}

/** Parts to deploy plus runtimes to know, less one: 1 is a single program in a single language. */
export const operationsColumn: MeasureColumn = (_context, _criterion, option) => ({
  raw: bySetting(option, (setting) => {
    const parts = deployablesOf(setting)
    return parts.length + new Set(parts.filter((part) => part !== null)).size - 1
  }),
  trace: () => ({
    how: 'Parts to deploy plus runtimes to know, less one.',
    facts: [],
    answers: ['scope', 'stage', 'scripting', 'frontend'],
    constants: [],
    bases: ['judged'],
  }),
})

/** Share of the code work that two people or more can carry on without learning anything first. */
export const continuityColumn: MeasureColumn = ({ index, simulation, trials }, _criterion, option) => {
  const code = simulation.skills.map((skill) => index.skills.get(skill)?.kind === 'code')
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const { crew } = option.settings[option.settingAt[trial] as number] as Setting
    let all = 0
    let shared = 0
    for (let skill = 0; skill < code.length; skill++) {
      if (!code[skill]) continue
      const hours = option.effortBySkill[skill]?.[trial] ?? 0
      all += hours
      if (crew.shared[skill]) shared += hours
    }
    raw[trial] = all === 0 ? 1 : shared / all
  }
  return { raw, trace: () => CONTINUITY }
}

const CONTINUITY: Trace = {
  how: 'Share of the code work that at least two people know the language and the field of.',
  facts: [],
  answers: ['team', 'team.languages', 'scope'],
  constants: ['pooling.crossing-speed'],
}

/** Share of mistakes between the product's parts that a type checker finds before release. */
export const contractTypesColumn: MeasureColumn = (context, _criterion, option) => {
  const shares = option.settings.map(({ shape, works }) => {
    const meets = shape.boundaries.some(({ between, always }) => always || between.every((skill) => works.has(skill)))
    return shareColumn(context, meets ? shape.types.across : shape.types.within)
  })
  const raw = new Float64Array(context.trials)
  for (let trial = 0; trial < raw.length; trial++) {
    raw[trial] = (shares[option.settingAt[trial] as number] as Float64Array)[trial] as number
  }
  const trace = (): Trace => ({
    how: 'Share of the mistakes between the parts that types find before release: one language, or a generated contract.',
    facts: [...new Set(option.shapes.shapes.flatMap((shape) => [shape.types.within, shape.types.across]))],
    answers: ['scope', 'frontend'],
    constants: [],
  })
  return { raw, trace }
}

/** A share by trial; one draw for all such facts, since they err together. */
function shareColumn({ index, draws }: MeasureContext, factId: string): Float64Array {
  const fact = index.facts.get(factId)
  if (!fact) throw new Error(`the guide has no fact ${factId}`)
  return draws.tabled('types', factId, () => spreadTable(spreadOf(fact), 0, 1))
}

/** Person-weeks to add, later, the runtimes that other options have and this one lacks. */
export const reversibilityColumn: MeasureColumn = ({ index, simulation, trials }, _criterion, option) => {
  const all = new Set(index.options.flatMap((other) => [...runtimesOf(other)]))
  const fixed = index.constant('boundary.fixed')
  const share = index.constant('boundary.share')
  const rampUp = index.constant('team.language-ramp-up')
  const fullWeek = index.constant('team.hours-per-week')
  const code = simulation.skills.map((skill) => index.skills.get(skill)?.kind === 'code')
  const steps = option.settings.map(({ shape, crew, required }) => {
    const present = runtimesOf(shape)
    const lacking = [...all].filter((runtime) => !present.has(runtime) && !required.includes(runtime))
    const unknown = lacking.filter(
      (runtime) =>
        !crew.members.some((member) => member.languages === 'as-needed' || member.languages.includes(runtime)),
    )
    return { runtimes: lacking.length, hours: lacking.length * fixed + unknown.length * rampUp }
  })
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const step = steps[option.settingAt[trial] as number] as { runtimes: number; hours: number }
    let effort = 0
    for (let skill = 0; skill < code.length; skill++) {
      if (code[skill]) effort += option.effortBySkill[skill]?.[trial] ?? 0
    }
    raw[trial] = Math.max(LEAST_PERSON_WEEKS, (step.hours + step.runtimes * share * effort) / fullWeek)
  }
  return { raw, trace: () => REVERSIBILITY }
}

const REVERSIBILITY: Trace = {
  how: 'Contract, toolchain and integration work for each server language this option lacks, and learning it if nobody knows it.',
  facts: [],
  answers: ['scope', 'team', 'team.languages'],
  constants: ['boundary.fixed', 'boundary.share', 'team.language-ramp-up', 'team.hours-per-week'],
}

/** Even with both runtimes there, moving a part across takes some days. */
const LEAST_PERSON_WEEKS = 0.5
