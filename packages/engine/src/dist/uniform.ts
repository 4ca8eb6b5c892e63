import { type Distribution, demand } from './distribution.ts'

/** Every value from `low` to `high` equally likely; a point where they are equal. */
export function uniform(low: number, high: number): Distribution {
  demand(Number.isFinite(low) && Number.isFinite(high) && low <= high, 'uniform', 'low must not exceed high', {
    low,
    high,
  })
  const width = high - low
  return {
    mean: low + width / 2,
    variance: (width * width) / 12,
    sample: (random) => low + width * random(),
    cdf: (x) => (x < low ? 0 : x >= high ? 1 : (x - low) / width),
    inv: (p) => low + width * p,
  }
}
