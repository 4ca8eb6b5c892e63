/** The same weights in every row, scaled to sum to 1. They must not be negative, nor all zero. */
export function exactWeights(weights: readonly number[], samples: number): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const row = Float64Array.from(weights, (weight) => weight / sum)
  const result = new Float64Array(samples * row.length)
  for (let start = 0; start < result.length; start += row.length) result.set(row, start)
  return result
}
