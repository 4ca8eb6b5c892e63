import type { WeightConstraint } from './polytope.ts'

/** `low <= w_i / w_j <= high`; null: no bound on that side. */
export interface RatioBound {
  readonly i: number
  readonly j: number
  readonly low: number | null
  readonly high: number | null
}

/** Bounds on ratios of weights as linear constraints: w_i - high w_j <= 0 and low w_j - w_i <= 0. */
export function ratioConstraints(criteria: readonly string[], bounds: readonly RatioBound[]): WeightConstraint[] {
  return bounds.flatMap(({ i, j, low, high }) => {
    const ratio = `w(${criteria[i]}) / w(${criteria[j]})`
    const row = (ofI: number, ofJ: number): number[] =>
      criteria.map((_, index) => (index === i ? ofI : 0) + (index === j ? ofJ : 0))
    const found: WeightConstraint[] = []
    if (low !== null) found.push({ label: `${ratio} >= ${low}`, coefficients: row(-1, low), relation: '<=', bound: 0 })
    if (high !== null)
      found.push({ label: `${ratio} <= ${high}`, coefficients: row(1, -high), relation: '<=', bound: 0 })
    return found
  })
}
