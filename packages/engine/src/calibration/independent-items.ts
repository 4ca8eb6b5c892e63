import { type LogPrediction, lognormalOfMoments } from './log-prediction.ts'
import type { ProjectTotals } from './project-totals.ts'

/**
 * How a mean or spread of item ratios is taken: `by-size` counts an item by its estimate (so that the totals of the
 * other projects come out right), `alike` counts every item once, however small.
 */
export type Weighting = 'by-size' | 'alike'

/**
 * The ratio of a project's total if its items miss **independently** of each other: each item takes its estimate times
 * a draw of its own, so the total has mean Σ estimate · mean(r) and variance Σ estimate² · var(r), matched by a
 * lognormal. This is what adding up ranges item by item assumes; it is here to be compared against.
 *
 * `others` sums up the projects that mean(r) and var(r) are taken from. `by-size`, the default, is the model's best
 * case: mean(r) = Σ actual / Σ estimate, and var(r) = Σ (actual - mean(r) · estimate)² / Σ estimate², which predicts
 * the variance of a sum of independent items without bias.
 */
export function independentItems(
  target: ProjectTotals,
  others: ProjectTotals,
  weighting: { readonly mean: Weighting; readonly spread: Weighting } = { mean: 'by-size', spread: 'by-size' },
): LogPrediction {
  const meanRatio = weighting.mean === 'by-size' ? others.actual / others.estimate : others.ratio / others.items
  const variance = weighting.spread === 'by-size' ? varianceBySize(others) : varianceAlike(others)
  const concentration = target.estimateSquared / target.estimate ** 2
  return lognormalOfMoments(meanRatio, variance * concentration)
}

/** Rounding can leave a hair below 0 where every item misses by the same ratio. */
function varianceBySize(totals: ProjectTotals): number {
  const mean = totals.actual / totals.estimate
  const squares = totals.actualSquared - 2 * mean * totals.estimateTimesActual + mean ** 2 * totals.estimateSquared
  return Math.max(0, squares / totals.estimateSquared)
}

function varianceAlike(totals: ProjectTotals): number {
  return Math.max(0, totals.ratioSquared / totals.items - (totals.ratio / totals.items) ** 2)
}
