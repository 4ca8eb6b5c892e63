import { pertTable } from '../dist/pert-table.ts'
import { fillUniform } from '../random/random.ts'
import type { HourColumns } from './work-plan.ts'

/**
 * Draws of an item's hours at size M, one column an item, made on first use and kept: options and shapes share them.
 * The stream is named by the item, so that a new item does not disturb the others.
 */
export function effortSampler(trials: number, seed: number): HourColumns {
  const columns = new Map<string, Float64Array>()
  return (item) => {
    let column = columns.get(item.id)
    if (!column) {
      const [low, mode, high] = item.hours
      column = fillUniform(new Float64Array(trials), seed, `item/${item.id}`)
      pertTable(low, mode, high).replaceUniforms(column)
      columns.set(item.id, column)
    }
    return column
  }
}
