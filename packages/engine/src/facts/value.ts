import { normalInv } from '../dist/normal.ts'
import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import type { Fact } from '../model/guide.ts'

/** A quantity as its P10, median and P90, with how to spread it between them. */
export interface Spread {
  readonly p10: number
  readonly p50: number
  readonly p90: number
  /** `log`: two half-lognormals that meet in the median (positive quantities); `linear`: two half-normals. */
  readonly shape: 'linear' | 'log'
}

/** Standard normal deviate of the 90th percentile: where a P10–P90 interval ends. */
export const Z90 = 1.2815515655446004

/**
 * A fact's value as a distribution. A bare range is read as P10–P90 of a lognormal (median: the geometric mean);
 * shares (unit `share`) are spread linearly and clipped to 0–1 by `sampleSpread`'s caller.
 * Throws on a fact that is not a quantity: a guide's defect that `guide check` reports first.
 */
export function spreadOf(fact: Fact): Spread {
  let spread = spreads.get(fact)
  if (!spread) {
    spread = readSpread(fact)
    spreads.set(fact, spread)
  }
  return spread
}

/** One spread a fact, so that tables made of it are found again. */
const spreads = new WeakMap<Fact, Spread>()

function readSpread(fact: Fact): Spread {
  const { value } = fact
  const positive = fact.unit !== 'share'
  if ('point' in value) return { p10: value.point, p50: value.point, p90: value.point, shape: 'linear' }
  if ('p50' in value) return { ...value, shape: positive && value.p10 > 0 ? 'log' : 'linear' }
  if ('logMean' in value) {
    const { logMean, logSd } = value
    return {
      p10: exp(logMean - Z90 * logSd),
      p50: exp(logMean),
      p90: exp(logMean + Z90 * logSd),
      shape: 'log',
    }
  }
  if ('low' in value) {
    const { low, high } = value
    if (positive && low > 0) return { p10: low, p50: Math.sqrt(low * high), p90: high, shape: 'log' }
    return { p10: low, p50: (low + high) / 2, p90: high, shape: 'linear' }
  }
  throw new Error(`fact ${fact.id} is text, a quantity was expected`)
}

/** The quantile of `spread` at probability `u` (0 < u < 1). */
export function sampleSpread(spread: Spread, u: number): number {
  return quantileAt(spread, normalInv(u))
}

/** The quantile of `spread` at standard normal deviate `z`. */
export function quantileAt({ p10, p50, p90, shape }: Spread, z: number): number {
  if (p10 === p90) return p50
  const step = z / Z90
  if (shape === 'log') return p50 * exp(z < 0 ? step * log(p50 / p10) : step * log(p90 / p50))
  return z < 0 ? p50 + step * (p50 - p10) : p50 + step * (p90 - p50)
}
