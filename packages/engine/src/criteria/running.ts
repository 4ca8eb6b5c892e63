import { normalCdf, normalInv } from '../dist/normal.ts'
import { ecosystemOf } from '../estimate/shape.ts'
import type { OptionSimulation } from '../estimate/simulate.ts'
import { quantileAt } from '../facts/value.ts'
import type { OptionShape } from '../model/index.ts'
import { fillUniform } from '../random/random.ts'
import { CAPACITY_CONSTANTS, LOAD_CONSTANTS } from './load.ts'
import { basesOf, type MeasureColumn, type MeasureContext } from './measure.ts'
import { deployablesAt } from './ownership.ts'

/** The skill whose language answers the product's requests. */
const SERVING_SKILL = 'backend'

/** Chance that one small machine keeps its slowest answers short at twice today's load. */
export const headroomColumn: MeasureColumn = (context, _criterion, option) => {
  const { index, load, trials } = context
  const growth = Math.log(index.constant('load.growth'))
  const capacities = servingEcosystems(context, option).map((ecosystem) => load.capacity(ecosystem))
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const capacity = capacities[option.shapes.shapeAt(trial)] ?? capacities[0]
    const requests = load.requestsPerSecond[trial] as number
    if (!capacity) continue
    raw[trial] =
      requests <= 0 ? 1 : normalCdf((capacity.logMean - growth - Math.log(requests)) / Math.max(1e-9, capacity.logSd))
  }
  const facts = [...new Set(capacities.flatMap((capacity) => capacity.facts))]
  const constants = [...LOAD_CONSTANTS, 'load.growth', ...(capacities[0]?.measured ? [] : CAPACITY_CONSTANTS)]
  return {
    raw,
    how: 'Chance that one small machine carries twice the busiest minutes with its slowest answers still short.',
    facts,
    answers: ['load.users'],
    constants,
    bases: basesOf(index, facts, constants),
  }
}

/** USD a month: machines for the load, a database, and the fixed price of each part to deploy. */
export const runCostColumn: MeasureColumn = (context, _criterion, option) => {
  const { index, simulation, load, trials, seed } = context
  const prices = ['instance', 'database', 'service'].map((item) => index.spread('price', { item }))
  const market = fillUniform(new Float64Array(trials), seed, 'price').map(normalInv)
  const capacities = servingEcosystems(context, option).map((ecosystem) => load.capacity(ecosystem))
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const z = market[trial] as number
    const [instance, database, service] = prices.map((price) => quantileAt(price, z)) as [number, number, number]
    const at = option.shapes.shapeAt(trial)
    const parts = deployablesAt(simulation, option, option.shapes.shapes[at] as OptionShape, trial)
    const running = parts.filter((part) => part !== null).length
    const capacity = capacities[at] ?? capacities[0]
    const serving = Math.max(
      1,
      Math.ceil((load.requestsPerSecond[trial] as number) / ((capacity?.column[trial] as number) || 1)),
    )
    raw[trial] = (serving + running - 1) * instance + database + (parts.length - 1) * service
  }
  const facts = [
    ...index.guide.facts.filter((fact) => fact.kind === 'price').map((fact) => fact.id),
    ...new Set(capacities.flatMap((capacity) => capacity.facts)),
  ]
  const constants = [...LOAD_CONSTANTS, ...CAPACITY_CONSTANTS]
  return {
    raw,
    how: 'Small machines enough for the busiest minutes, one managed database, and a fixed price for each further part.',
    facts,
    answers: ['load.users', 'stage', 'scripting'],
    constants,
    bases: basesOf(index, facts, constants),
  }
}

function servingEcosystems({ index }: MeasureContext, option: OptionSimulation): string[] {
  return option.shapes.shapes.map(
    (shape) => ecosystemOf(index, shape, SERVING_SKILL) ?? (index.ecosystems[0] as string),
  )
}
