import { fillExponentials, normaliseRows, type WeightDraw } from './weight-draw.ts'

/**
 * No preference known: uniform on the simplex, Dirichlet(1, …, 1), as exponentials over their sum. Uniform numbers
 * over their sum would not do: they crowd the centre (with 14 criteria, P(w1 > 20%) is 0.0006 instead of 0.0549).
 */
export function simplexWeights(draw: WeightDraw): Float64Array {
  return normaliseRows(fillExponentials(draw), draw.criteria.length)
}
