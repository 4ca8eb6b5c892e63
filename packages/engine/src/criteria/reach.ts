import { ecosystemOf } from '../estimate/shape.ts'
import { levelColumn } from '../estimate/simulate.ts'
import type { MeasureColumn, Trace } from './measure.ts'

const HEART_OF_THE_PRODUCT = 3

/**
 * What the product needs and the ecosystem has at hand: 1 - (greatest need / 3) × the gap (1 - coverage) averaged over
 * the criterion's needs by their level. With a single need this is 1 - need/3 × gap; with none it is 1.
 */
export const reachColumn: MeasureColumn = ({ index, simulation, trials }, criterion, { option, shapes }) => {
  const needs = index.guide.needs.filter((need) => need.criterion === criterion.id)
  const { scenario } = simulation.input
  const ecosystems = shapes.shapes.map((shape) => needs.map((need) => ecosystemOf(index, shape, need.skill)))
  const columns = ecosystems.map((byNeed) =>
    byNeed.map((ecosystem, at) =>
      ecosystem === null ? null : simulation.coverage.column((needs[at] as { id: string }).id, ecosystem),
    ),
  )
  const levels = needs.map((need) => levelColumn(scenario, need.id))
  const raw = new Float64Array(trials)
  for (let trial = 0; trial < trials; trial++) {
    const covers = columns[shapes.at[trial] as number] as readonly (Float64Array | null)[]
    let greatest = 0
    let sum = 0
    let gaps = 0
    for (let at = 0; at < levels.length; at++) {
      const level = (levels[at] as Uint8Array)[trial] as number
      if (level === 0) continue
      const cover = covers[at]
      if (level > greatest) greatest = level
      sum += level
      gaps += level * (1 - (cover ? (cover[trial] as number) : 0))
    }
    raw[trial] = sum === 0 ? 1 : 1 - (greatest / HEART_OF_THE_PRODUCT) * (gaps / sum)
  }
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
