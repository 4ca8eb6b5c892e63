import type { Quantiles } from '../model/assessment.ts'

/**
 * P10, P50, P80 and P90 (type 7) of values in any order, which stay as they are. Selects instead of sorting: O(n).
 * Throws a RangeError when there is no value or one is NaN.
 */
export function quantilesOf(values: ArrayLike<number>): Quantiles {
  const work = Float64Array.from(values)
  if (work.length === 0) throw new RangeError('quantiles of no values')
  // A NaN has no rank: it would leave the selection wrong without a sign of it.
  if (work.some(Number.isNaN)) throw new RangeError('quantiles of values with a NaN among them')
  const last = work.length - 1
  const positions = [0.1, 0.5, 0.8, 0.9].map((p) => last * p)
  let from = 0
  const [p10, p50, p80, p90] = positions.map((position) => {
    const below = Math.floor(position)
    // What lies left of an earlier quantile is not larger than it, so each search starts where the last one ended.
    select(work, below, from, last)
    from = below
    const low = work[below] as number
    const part = position - below
    return part === 0 ? low : low + part * (smallest(work, below + 1) - low)
  }) as [number, number, number, number]
  return { p10, p50, p80, p90 }
}

/**
 * Moves values within `from … to` so that the one of rank `rank` stands at its place, none larger before it and none
 * smaller behind. Source: Hoare 1961, algorithm 65 (find), with the median of three as pivot.
 */
export function select(values: Float64Array, rank: number, from: number, to: number): void {
  let left = from
  let right = to
  while (left < right) {
    const pivot = medianOfThree(values[left] as number, values[(left + right) >>> 1] as number, values[right] as number)
    let i = left
    let j = right
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i <= j) {
        const swapped = values[i] as number
        values[i++] = values[j] as number
        values[j--] = swapped
      }
    }
    if (rank <= j) right = j
    else if (rank >= i) left = i
    else return
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

function smallest(values: Float64Array, from: number): number {
  let least = Infinity
  for (let index = from; index < values.length; index++) {
    if ((values[index] as number) < least) least = values[index] as number
  }
  return least
}
