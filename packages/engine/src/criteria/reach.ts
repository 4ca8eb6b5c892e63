import { chooseColumn } from '../columns/choose.ts'
import { ecosystemOf } from '../estimate/shape.ts'
import { levelColumn } from '../estimate/simulate.ts'
import type { MeasureColumn, Trace } from './measure.ts'

/** What the needs come to by trial. */
interface Tally {
  readonly greatest: Uint8Array
  readonly sum: Float64Array
  readonly gaps: Float64Array
}

function addNeed({ greatest, sum, gaps }: Tally, levels: Uint8Array, cover: Float64Array): void {
  for (let trial = 0; trial < sum.length; trial++) {
    const level = levels[trial] as number
    if (level > (greatest[trial] as number)) greatest[trial] = level
    sum[trial] = (sum[trial] as number) + level
    gaps[trial] = (gaps[trial] as number) + level * (1 - (cover[trial] as number))
  }
}

function reachOf({ greatest, sum, gaps }: Tally): Float64Array {
  const reach = new Float64Array(sum.length)
  for (let trial = 0; trial < reach.length; trial++) {
    const all = sum[trial] as number
    const gap = all === 0 ? 0 : (gaps[trial] as number) / all
    reach[trial] = 1 - ((greatest[trial] as number) / HEART_OF_THE_PRODUCT) * gap
  }
  return reach
}

const HEART_OF_THE_PRODUCT = 3

/**
 * What the product needs and the ecosystem has at hand: 1 - (greatest need / 3) × the gap (1 - coverage) averaged over
 * the criterion's needs by their level. With a single need this is 1 - need/3 × gap; with none it is 1.
 */
export const reachColumn: MeasureColumn = ({ index, simulation, trials }, criterion, { option, shapes }) => {
  const needs = index.guide.needs.filter((need) => need.criterion === criterion.id)
  const { scenario } = simulation.input
  const ecosystems = shapes.shapes.map((shape) => needs.map((need) => ecosystemOf(index, shape, need.skill)))
  const nothing = new Float64Array(trials)
  const tally = { greatest: new Uint8Array(trials), sum: new Float64Array(trials), gaps: new Float64Array(trials) }
  needs.forEach((need, at) => {
    if (scenario.states.get(`needs.${need.id}`)?.known === 0) return
    const covers = ecosystems.map((byNeed) => {
      const ecosystem = byNeed[at]
      return typeof ecosystem === 'string' ? simulation.coverage.column(need.id, ecosystem) : nothing
    })
    addNeed(tally, levelColumn(scenario, need.id), chooseColumn(covers, shapes.at))
  })
  const raw = reachOf(tally)
  const trace = (): Trace => {
    const used = new Set(ecosystems.flat())
    return {
      how: `One minus the gap between what the product needs and what ${option.name} has at hand, needs counted by their level.`,
      facts: needs.flatMap((need) =>
        index.guide.facts
          .filter(({ kind, scope }) => kind === 'coverage' && scope.need === need.id && used.has(scope.ecosystem ?? ''))
          .map((fact) => fact.id),
      ),
      answers: [...needs.map((need) => `needs.${need.id}`), ...(shapes.shapes.length > 1 ? ['frontend'] : [])],
      constants: [],
    }
  }
  return { raw, trace }
}
