/**
 * Totals of a weighted sum, for partial values row-major, alternatives x criteria. With values from value functions and
 * weights that sum to 1 this is deterministic multi-attribute value theory; weights are used as they are.
 */
export function weightedSum(values: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const criteria = weights.length
  const totals = new Float64Array(values.length / criteria)
  for (let alternative = 0; alternative < totals.length; alternative++) {
    let total = 0
    for (let criterion = 0; criterion < criteria; criterion++) {
      total += (weights[criterion] as number) * (values[alternative * criteria + criterion] as number)
    }
    totals[alternative] = total
  }
  return totals
}
