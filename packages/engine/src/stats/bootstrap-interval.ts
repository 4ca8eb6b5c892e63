import type { Random } from '../random/random.ts'
import { quantile } from './quantile.ts'
import type { Interval } from './wilson-interval.ts'

export interface BootstrapOptions {
  readonly random: Random
  /** Resamples; 2,000 by default, which leaves about 50 beyond each end of a 95% interval. */
  readonly repeats?: number
  readonly level?: number
}

/**
 * Percentile bootstrap interval of a statistic: `data` is resampled with replacement, and the middle `level` of the
 * statistics is the interval. The percentile form on purpose: it suits medians and their ratios, for which the
 * jackknife behind the accelerated form (BCa) is not consistent; with few data (below about 10) it is too short.
 * Throws a RangeError when there is nothing to resample. Source: Efron & Tibshirani 1993, chapters 11 and 13.
 */
export function bootstrapInterval<T>(
  statistic: (sample: readonly T[]) => number,
  data: readonly T[],
  { random, repeats = 2000, level = 0.95 }: BootstrapOptions,
): Interval {
  if (data.length === 0) throw new RangeError('bootstrap of no data')
  const sample = [...data]
  const statistics = new Float64Array(repeats)
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (let index = 0; index < sample.length; index++) sample[index] = data[(random() * data.length) | 0] as T
    statistics[repeat] = statistic(sample)
  }
  statistics.sort()
  const tail = (1 - level) / 2
  return { low: quantile(statistics, tail), high: quantile(statistics, 1 - tail) }
}
