import { pertTable } from '../dist/pert-table.ts'
import type { Draws } from '../random/draws.ts'
import type { HourColumns } from './work-plan.ts'

/**
 * Draws of an item's hours at size M: options and shapes share them. The stream is named by the item, so that a new
 * item does not disturb the others.
 */
export function effortSampler(draws: Draws): HourColumns {
  return (item) =>
    draws.kept(item, 'hours', () => draws.tabled(`item/${item.id}`, item.hours.join(), () => pertTable(...item.hours)))
}
