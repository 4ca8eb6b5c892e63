import type { Random } from '../../packages/engine/src/random/random.ts'

/** A work item's effort in hours: nearly the least, most likely, nearly the most. */
export interface PertItem {
  readonly low: number
  readonly mode: number
  readonly high: number
}

/** Items as work is usually estimated: 4 to 44 hours, skewed to the right, every shape another. */
export function pertItems(count: number, random: Random): PertItem[] {
  return Array.from({ length: count }, () => {
    const mode = 4 + 40 * random()
    return { low: mode * (0.4 + 0.5 * random()), mode, high: mode * (1.2 + 1.8 * random()) }
  })
}

/** The factor all items share: median 1.2, P90 about twice the median. */
export const SHARED_FACTOR = { logMean: Math.log(1.2), logSd: 0.5 }
