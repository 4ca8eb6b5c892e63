import { beta } from '../dist/beta.ts'
import type { Interval } from './wilson-interval.ts'

/**
 * Exact interval for a probability after `k` successes in `n` trials: covers at least `level` of the time, whatever the
 * probability. Source: Clopper & Pearson 1934, by quantiles of the beta distribution.
 */
export function binomialInterval(k: number, n: number, level = 0.95): Interval {
  const tail = (1 - level) / 2
  return {
    low: k === 0 ? 0 : beta(k, n - k + 1).inv(tail),
    high: k === n ? 1 : beta(k + 1, n - k).inv(1 - tail),
  }
}
