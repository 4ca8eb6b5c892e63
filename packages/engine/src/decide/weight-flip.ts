/** The weight of one criterion at which two alternatives tie, the others keeping their proportions. */
export interface WeightTie {
  readonly criterion: number
  readonly from: number
  readonly at: number
}

/**
 * The one weight whose change ties `challenger` with `winner` soonest: the smallest step from the mean weight, all
 * other weights rescaled in proportion. `values` is row-major, alternatives x criteria. Null where no single weight
 * between 0 and 1 does it.
 *
 * With S the totals without criterion k, renormalised, the tie is at (S_w − S_c) / ((S_w − S_c) − (u_wk − u_ck)).
 * Source: Triantaphyllou & Sánchez 1997, Decision Sciences 28(1):151-194 (there without rescaling).
 */
export function weightFlip(
  weights: ArrayLike<number>,
  values: ArrayLike<number>,
  winner: number,
  challenger: number,
): WeightTie | null {
  const criteria = weights.length
  const gap = (criterion: number): number =>
    (values[winner * criteria + criterion] as number) - (values[challenger * criteria + criterion] as number)
  let lead = 0
  for (let criterion = 0; criterion < criteria; criterion++) lead += (weights[criterion] as number) * gap(criterion)
  let best: WeightTie | null = null
  for (let criterion = 0; criterion < criteria; criterion++) {
    const from = weights[criterion] as number
    // Nothing is left to rescale when the criterion has all the weight.
    if (from >= 1) continue
    const others = (lead - from * gap(criterion)) / (1 - from)
    const at = others / (others - gap(criterion))
    if (!(at >= 0 && at <= 1)) continue
    if (best === null || Math.abs(at - from) < Math.abs(best.at - best.from)) best = { criterion, from, at }
  }
  return best
}
