import type { Quantiles } from '../model/assessment.ts'

const BINS = 2048

/**
 * P10, P50, P80 and P90 (type 7) of values in any order, which stay as they are. Counts the values into bins of equal
 * width and sorts only the bins that hold a wanted rank: O(n) where values spread out, O(n log n) at worst.
 * Throws a RangeError when there is no value or one is NaN.
 */
export function quantilesOf(values: ArrayLike<number>): Quantiles {
  const last = values.length - 1
  if (last < 0) throw new RangeError('quantiles of no values')
  const at = orderStatistics(values)
  const quantile = (p: number): number => {
    const position = last * p
    const below = Math.floor(position)
    const low = at(below)
    const part = position - below
    return part === 0 ? low : low + part * (at(below + 1) - low)
  }
  return { p10: quantile(0.1), p50: quantile(0.5), p80: quantile(0.8), p90: quantile(0.9) }
}

/** Gives the value of any rank (0: the least). */
function orderStatistics(values: ArrayLike<number>): (rank: number) => number {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    // A NaN has no rank: it would leave the selection wrong without a sign of it.
    if (Number.isNaN(value)) throw new RangeError('quantiles of values with a NaN among them')
    if (value < least) least = value
    if (value > most) most = value
  }
  if (least === most) return () => least
  const scale = (BINS - 1) / (most - least)
  // A range too wide, or too narrow, for a finite scale.
  if (!(scale > 0 && scale < Number.POSITIVE_INFINITY)) {
    const sorted = new Float64Array(values).sort()
    return (rank) => sorted[rank] as number
  }
  const bins = new Uint16Array(values.length)
  const ends = new Uint32Array(BINS)
  for (let index = 0; index < values.length; index++) {
    const bin = ((values[index] as number) - least) * scale
    bins[index] = bin
    ends[bins[index] as number] = (ends[bins[index] as number] as number) + 1
  }
  for (let bin = 1; bin < BINS; bin++) ends[bin] = (ends[bin] as number) + (ends[bin - 1] as number)

  const sorted = new Map<number, Float64Array>()
  function contents(bin: number, start: number): Float64Array {
    const known = sorted.get(bin)
    if (known) return known
    const own = new Float64Array((ends[bin] as number) - start)
    let filled = 0
    for (let index = 0; filled < own.length; index++) if (bins[index] === bin) own[filled++] = values[index] as number
    sorted.set(bin, own.sort())
    return own
  }
  return (rank) => {
    let bin = 0
    while ((ends[bin] as number) <= rank) bin++
    const start = bin === 0 ? 0 : (ends[bin - 1] as number)
    return contents(bin, start)[rank - start] as number
  }
}
