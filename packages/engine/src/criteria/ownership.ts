import { runtimesOf } from '../estimate/shape.ts'
import type { OptionSimulation, Simulation } from '../estimate/simulate.ts'
import { sampleSpread, spreadOf } from '../facts/value.ts'
import type { OptionShape } from '../model/index.ts'
import { fillUniform } from '../random/random.ts'
import { basesOf, type MeasureColumn, type MeasureContext } from './measure.ts'

/** Runtimes of the parts to deploy in a trial, null for static files; languages that must run anyway come on top. */
export function deployablesAt(
  simulation: Simulation,
  option: OptionSimulation,
  shape: OptionShape,
  trial: number,
): (string | null)[] {
  const parts: (string | null)[] = []
  for (const part of shape.deployables) {
    const works = part.skills.some((skill) => effortAt(simulation, option, skill, trial) > 0)
    if (part.always || works) parts.push(part.runtime)
  }
  for (const runtime of simulation.requiredRuntimes(trial)) {
    if (!parts.includes(runtime)) parts.push(runtime)
  }
  return parts
}

function effortAt(simulation: Simulation, option: OptionSimulation, skill: string, trial: number): number {
  return option.effortBySkill[simulation.skills.indexOf(skill)]?.[trial] ?? 0
}

/** Parts to deploy plus runtimes to know, less one: 1 is a single program in a single language. */
export const operationsColumn: MeasureColumn = ({ simulation, trials }, _criterion, option) => {
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const shape = option.shapes.shapes[option.shapes.shapeAt(trial)] as OptionShape
    const parts = deployablesAt(simulation, option, shape, trial)
    raw[trial] = parts.length + new Set(parts.filter((part) => part !== null)).size - 1
  }
  return {
    raw,
    how: 'Parts to deploy plus runtimes to know, less one.',
    facts: [],
    answers: ['scope', 'stage', 'scripting', 'frontend'],
    constants: [],
    bases: ['judged'],
  }
}

/** Share of the code work that two people or more can carry on without learning anything first. */
export const continuityColumn: MeasureColumn = ({ index, simulation, trials }, _criterion, option) => {
  const code = simulation.skills.map((skill) => index.skills.get(skill)?.kind === 'code')
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const shape = option.shapes.shapes[option.shapes.shapeAt(trial)] as OptionShape
    const crew = simulation.crewAt(shape, trial)
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
  return {
    raw,
    how: 'Share of the code work that at least two people know the language and the field of.',
    facts: [],
    answers: ['team', 'team.languages', 'scope'],
    constants: ['pooling.crossing-speed'],
    bases: basesOf(index, [], ['pooling.crossing-speed']),
  }
}

/** Share of mistakes between the product's parts that a type checker finds before release. */
export const contractTypesColumn: MeasureColumn = (context, _criterion, option) => {
  const { index, simulation, trials } = context
  const shares = option.shapes.shapes.map((shape) => ({
    within: draws(context, shape.types.within),
    across: draws(context, shape.types.across),
  }))
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const at = option.shapes.shapeAt(trial)
    const shape = option.shapes.shapes[at] as OptionShape
    const meets = shape.boundaries.some(
      ({ between, always }) => always || between.every((skill) => effortAt(simulation, option, skill, trial) > 0),
    )
    const share = shares[at] as { within: Float64Array; across: Float64Array }
    raw[trial] = (meets ? share.across : share.within)[trial] as number
  }
  const facts = [...new Set(option.shapes.shapes.flatMap((shape) => [shape.types.within, shape.types.across]))]
  return {
    raw,
    how: 'Share of the mistakes between the parts that types find before release: one language, or a generated contract.',
    facts,
    answers: ['scope', 'frontend'],
    constants: [],
    bases: basesOf(index, facts, []),
  }
}

/** A share by trial; one draw for all such facts, since they err together. */
function draws({ index, trials, seed }: MeasureContext, factId: string): Float64Array {
  const fact = index.facts.get(factId)
  if (!fact) throw new Error(`the guide has no fact ${factId}`)
  const spread = spreadOf(fact)
  return fillUniform(new Float64Array(trials), seed, 'types').map((u) =>
    Math.min(1, Math.max(0, sampleSpread(spread, u))),
  )
}

/** Person-weeks to add, later, the runtimes that other options have and this one lacks. */
export const reversibilityColumn: MeasureColumn = ({ index, simulation, trials }, _criterion, option) => {
  const all = new Set(index.options.flatMap((other) => [...runtimesOf(other)]))
  const fixed = index.constant('boundary.fixed')
  const share = index.constant('boundary.share')
  const rampUp = index.constant('team.language-ramp-up')
  const fullWeek = index.constant('team.hours-per-week')
  const missing = option.shapes.shapes.map((shape) => {
    const present = runtimesOf(shape)
    return [...all].filter((runtime) => !present.has(runtime))
  })
  const code = simulation.skills.map((skill) => index.skills.get(skill)?.kind === 'code')
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const at = option.shapes.shapeAt(trial)
    const { members } = simulation.crewAt(option.shapes.shapes[at] as OptionShape, trial)
    const required = simulation.requiredRuntimes(trial)
    let effort = 0
    for (let skill = 0; skill < code.length; skill++) {
      if (code[skill]) effort += option.effortBySkill[skill]?.[trial] ?? 0
    }
    let hours = 0
    for (const runtime of missing[at] as string[]) {
      if (required.includes(runtime)) continue
      const known = members.some((member) => member.languages === 'as-needed' || member.languages.includes(runtime))
      hours += fixed + share * effort + (known ? 0 : rampUp)
    }
    raw[trial] = Math.max(LEAST_PERSON_WEEKS, hours / fullWeek)
  }
  const constants = ['boundary.fixed', 'boundary.share', 'team.language-ramp-up', 'team.hours-per-week']
  return {
    raw,
    how: 'Contract, toolchain and integration work for each server language this option lacks, and learning it if nobody knows it.',
    facts: [],
    answers: ['scope', 'team', 'team.languages'],
    constants,
    bases: basesOf(index, [], constants),
  }
}

/** Even with both runtimes there, moving a part across takes some days. */
const LEAST_PERSON_WEEKS = 0.5
