/**
 * Spearman's rank correlation of two columns of equal length, ties at their average rank; O(n log n).
 * NaN where a column is constant: it has no ranks to correlate.
 */
export function rankCorrelation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return correlation(ranks(x), ranks(y))
}

/** Ranks from 1, tied values at the average of theirs. Keep them where one column meets many. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort()
  const result = new Float64Array(values.length)
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    const first = firstNotBelow(sorted, value)
    let last = first
    if (sorted[first + 1] === value) last = firstAbove(sorted, value) - 1
    result[index] = (first + last) / 2 + 1
  }
  return result
}

/** Pearson's correlation; NaN where a column is constant. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) throw new RangeError(`correlation of ${x.length} values with ${y.length}`)
  const meanX = mean(x)
  const meanY = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let index = 0; index < x.length; index++) {
    const dx = (x[index] as number) - meanX
    const dy = (y[index] as number) - meanY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index] as number
  return sum / values.length
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low
}
