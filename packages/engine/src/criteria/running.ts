import { normalCdf } from '../dist/normal.ts'
import { log } from '../elementary/log.ts'
import type { OptionSimulation, Setting } from '../estimate/option-run.ts'
import { ecosystemOf } from '../estimate/shape.ts'
import { spreadTable } from '../facts/spread-table.ts'
import { throughTable } from '../random/draws.ts'
import { CAPACITY_CONSTANTS, type Capacity, LOAD_CONSTANTS } from './load.ts'
import type { MeasureColumn, MeasureContext, Trace } from './measure.ts'
import { deployablesOf } from './ownership.ts'

/** The skill whose language answers the product's requests. */
const SERVING_SKILL = 'backend'

/** Chance that one small machine keeps its slowest answers short at twice today's load. */
export const headroomColumn: MeasureColumn = (context, _criterion, option) => {
  const { index, load, trials } = context
  const growth = log(index.constant('load.growth'))
  const capacities = servingEcosystems(context, option).map((ecosystem) => load.capacity(ecosystem))
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const capacity = capacities[option.shapes.at[trial] as number] as Capacity
    const requests = load.requestsPerSecond[trial] as number
    raw[trial] =
      requests <= 0 ? 1 : normalCdf((capacity.logMean - growth - log(requests)) / Math.max(1e-9, capacity.logSd))
  }
  const trace = (): Trace => ({
    how: 'Chance that one small machine carries twice the busiest minutes with its slowest answers still short.',
    facts: [...new Set(capacities.flatMap((capacity) => capacity.facts))],
    answers: ['load.users'],
    constants: [...LOAD_CONSTANTS, 'load.growth', ...(capacities[0]?.measured ? [] : CAPACITY_CONSTANTS)],
  })
  return { raw, trace }
}

/** USD a month: machines for the load, a database, and the fixed price of each part to deploy. */
export const runCostColumn: MeasureColumn = (context, _criterion, option) => {
  const { index, load, trials, draws } = context
  const [instance, database, service] = ['instance', 'database', 'service'].map((item) =>
    draws.column('price', item, (uniforms) => throughTable(uniforms, spreadTable(index.spread('price', { item })))),
  ) as [Float64Array, Float64Array, Float64Array]
  const capacities = servingEcosystems(context, option).map((ecosystem) => load.capacity(ecosystem))
  const parts = option.settings.map((setting) => {
    const deployed = deployablesOf(setting)
    return { all: deployed.length, running: deployed.filter((runtime) => runtime !== null).length }
  })
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const at = option.settingAt[trial] as number
    const { all, running } = parts[at] as { all: number; running: number }
    const capacity = capacities[(option.settings[at] as Setting).shapeIndex] as Capacity
    const requests = load.requestsPerSecond[trial] as number
    const serving = Math.max(1, Math.ceil(requests / (capacity.column[trial] as number)))
    raw[trial] =
      (serving + running - 1) * (instance[trial] as number) +
      (database[trial] as number) +
      (all - 1) * (service[trial] as number)
  }
  const trace = (): Trace => ({
    how: 'Small machines enough for the busiest minutes, one managed database, and a fixed price for each further part.',
    facts: [
      ...index.guide.facts.filter((fact) => fact.kind === 'price').map((fact) => fact.id),
      ...new Set(capacities.flatMap((capacity) => capacity.facts)),
    ],
    answers: ['load.users', 'stage', 'scripting'],
    constants: [...LOAD_CONSTANTS, ...CAPACITY_CONSTANTS],
  })
  return { raw, trace }
}

function servingEcosystems({ index }: MeasureContext, option: OptionSimulation): string[] {
  return option.shapes.shapes.map(
    (shape) => ecosystemOf(index, shape, SERVING_SKILL) ?? (index.ecosystems[0] as string),
  )
}
