import { chooseColumn } from '../columns/choose.ts'
import { lookUpPair } from '../columns/look-up.ts'
import { normalCdf } from '../dist/normal.ts'
import { log } from '../elementary/log.ts'
import type { OptionSimulation } from '../estimate/option-run.ts'
import { ecosystemOf } from '../estimate/shape.ts'
import { spreadTable } from '../facts/spread-table.ts'
import { CAPACITY_CONSTANTS, type Capacity, LOAD_CONSTANTS } from './load.ts'
import type { MeasureColumn, MeasureContext, Trace } from './measure.ts'
import { deploymentOf } from './ownership.ts'

/** The skill whose language answers the product's requests. */
const SERVING_SKILL = 'backend'

/** Chance that one small machine keeps its slowest answers short at twice today's load. */
export const headroomColumn: MeasureColumn = (context, _criterion, option) => {
  const { index, load } = context
  const growth = log(index.constant('load.growth'))
  const capacities = servingEcosystems(context, option).map((ecosystem) => load.capacity(ecosystem))
  const chance = ({ logMean, logSd }: Capacity, requests: number): number =>
    requests <= 0 ? 1 : normalCdf((logMean - growth - log(requests)) / Math.max(1e-9, logSd))
  const chances = capacities.flatMap((capacity) => Array.from(load.figures, (requests) => chance(capacity, requests)))
  const raw = lookUpPair(Float64Array.from(chances), option.shapes.at, load.figures.length, load.at)
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
  const { index, load, draws } = context
  const [instance, database, service] = ['instance', 'database', 'service'].map((item) =>
    draws.tabled('price', item, () => spreadTable(index.spread('price', { item }))),
  ) as [Float64Array, Float64Array, Float64Array]
  const capacities = servingEcosystems(context, option).map((ecosystem) => load.capacity(ecosystem))
  const deployed = option.settings.map((setting) => deploymentOf(index, setting))
  const carried = chooseColumn(
    capacities.map(({ column }) => column),
    option.shapes.at,
  )
  const raw = machinesFor(load.requestsPerSecond, carried)
  priceMachines(
    raw,
    { instance, database, service },
    Float64Array.from(deployed, ({ running }) => running - 1),
    Float64Array.from(deployed, ({ parts }) => parts - 1),
    option.settingAt,
  )
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

/** Small machines that carry the requests, at least one. */
function machinesFor(requests: Float64Array, capacity: Float64Array): Float64Array {
  const machines = new Float64Array(requests.length)
  for (let trial = 0; trial < machines.length; trial++) {
    machines[trial] = Math.max(1, Math.ceil((requests[trial] as number) / (capacity[trial] as number)))
  }
  return machines
}

/** Turns machines into money: one more for each further running part, the database, and each further part's price. */
function priceMachines(
  machines: Float64Array,
  { instance, database, service }: Readonly<Record<'instance' | 'database' | 'service', Float64Array>>,
  furtherRunning: Float64Array,
  furtherParts: Float64Array,
  settingAt: Uint16Array,
): void {
  for (let trial = 0; trial < machines.length; trial++) {
    const setting = settingAt[trial] as number
    machines[trial] =
      ((machines[trial] as number) + (furtherRunning[setting] as number)) * (instance[trial] as number) +
      (database[trial] as number) +
      (furtherParts[setting] as number) * (service[trial] as number)
  }
}

function servingEcosystems({ index }: MeasureContext, option: OptionSimulation): string[] {
  return option.shapes.shapes.map(
    (shape) => ecosystemOf(index, shape, SERVING_SKILL) ?? (index.ecosystems[0] as string),
  )
}
