import { beta } from './beta.ts'
import { type Distribution, demand } from './distribution.ts'
import { point } from './point.ts'

/**
 * Beta-PERT: a beta distribution on [low, high] with the given mode and mean (low + 4 mode + high) / 6.
 * Source: Malcolm, Roseboom, Clark & Fazar 1959; shapes as in Vose 2008 with weight 4. A point where low equals high.
 */
export function pert(low: number, mode: number, high: number): Distribution {
  const width = high - low
  const { alpha, beta: betaShape } = pertShape(low, mode, high)
  if (width === 0) return point(low)
  const standard = beta(alpha, betaShape)
  return {
    mean: pertMean(low, mode, high),
    variance: standard.variance * width * width,
    sample: (random) => low + width * standard.sample(random),
    cdf: (x) => standard.cdf((x - low) / width),
    inv: (p) => low + width * standard.inv(p),
  }
}

export function pertMean(low: number, mode: number, high: number): number {
  return (low + 4 * mode + high) / 6
}

/** The two shapes of the beta distribution behind a PERT; they sum to 6. Throws a RangeError on a wrong order. */
export function pertShape(low: number, mode: number, high: number): { alpha: number; beta: number } {
  demand(
    Number.isFinite(low) && Number.isFinite(high) && low <= mode && mode <= high,
    'pert',
    'low, mode and high must be in this order',
    { low, mode, high },
  )
  const rise = high > low ? (mode - low) / (high - low) : 0.5
  return { alpha: 1 + 4 * rise, beta: 5 - 4 * rise }
}
