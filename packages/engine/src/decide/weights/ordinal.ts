import { fillExponentials, normaliseRows, type WeightDraw } from './weight-draw.ts'

/**
 * A full ranking known: uniform on the weights with w[order[0]] >= w[order[1]] >= …
 *
 * Needs no sorting: the k-th largest of n exponentials is E_k/k + E_(k+1)/(k+1) + … + E_n/n in distribution (Rényi
 * 1953), so a sum from the last rank up gives all of them at once. Their mean is the rank-order centroid.
 */
export function ordinalWeights(draw: WeightDraw, order: readonly number[]): Float64Array {
  const width = draw.criteria.length
  const weights = fillExponentials(draw)
  const columns = Int32Array.from(order)
  for (let start = 0; start < weights.length; start += width) {
    let level = 0
    for (let rank = width - 1; rank >= 0; rank--) {
      const at = start + (columns[rank] as number)
      level += (weights[at] as number) / (rank + 1)
      weights[at] = level
    }
  }
  return normaliseRows(weights, width)
}
