import { log } from '../../elementary/log.ts'
/** How far the draws of a chain may be trusted. Independent draws need none (null). */
export interface Mixing {
  readonly method: 'hit-and-run' | 'pair-exchange'
  /** Degrees of freedom of the weights. */
  readonly dimension: number
  readonly chains: number
  /** Steps between two kept draws. */
  readonly thinning: number
  /** Split-chain R-hat, the largest over the weights: below 1.01 the chains agree. */
  readonly rHat: number
  /** Independent draws worth as much as the kept ones, for the weight that mixes worst. */
  readonly effectiveSamples: number
}

/** Draws of weights, row-major, samples x criteria. */
export interface WeightSample {
  readonly weights: Float64Array
  /** Null where the draws are independent. */
  readonly mixing: Mixing | null
}

/**
 * Steps between kept draws that make them nearly independent, by the rule of the R package hitandrun:
 * ceil(ln(d + 1) / 4 · d³) for `dimension` d. Never more than `budget` steps in all: beyond it the draws stay
 * correlated, which costs less than it saves and shows in the effective sample size.
 */
export function thinningFor(dimension: number, samples: number, budget = Infinity): number {
  const rule = Math.ceil((log(dimension + 1) / 4) * dimension ** 3)
  return Math.max(1, Math.min(rule, Math.floor(budget / samples)))
}

/**
 * Diagnoses `chains` chains of equal length that follow one another in `weights` (row-major, `width` wide).
 * Source: Gelman et al. 2013, Bayesian Data Analysis, section 11.4 (split R-hat; effective sample size by Geyer's
 * initial monotone sequence).
 */
export function diagnose(
  weights: Float64Array,
  width: number,
  chains: number,
): Pick<Mixing, 'rHat' | 'effectiveSamples'> {
  const rows = weights.length / width
  // Each chain is split in two, so that a drift within a chain shows as a difference between its halves.
  const halves = 2 * chains
  const length = Math.floor(rows / halves)
  if (length < 4) return { rHat: Number.NaN, effectiveSamples: Number.NaN }
  let rHat = 1
  let effectiveSamples = rows
  for (let column = 0; column < width; column++) {
    const parts = Array.from({ length: halves }, (_, half) => {
      const chain = new Float64Array(length)
      const first = Math.floor((half * rows) / halves)
      for (let index = 0; index < length; index++) chain[index] = weights[(first + index) * width + column] as number
      return chain
    })
    const found = diagnoseOne(parts, length)
    rHat = Math.max(rHat, found.rHat)
    effectiveSamples = Math.min(effectiveSamples, found.effectiveSamples)
  }
  return { rHat, effectiveSamples: Math.round(effectiveSamples) }
}

function diagnoseOne(parts: readonly Float64Array[], length: number): { rHat: number; effectiveSamples: number } {
  const total = parts.length * length
  const means = parts.map((part) => part.reduce((sum, value) => sum + value, 0) / length)
  const mean = means.reduce((sum, value) => sum + value, 0) / parts.length
  const between = (length * means.reduce((sum, value) => sum + (value - mean) ** 2, 0)) / (parts.length - 1)
  const centred = parts.map((part, index) => part.map((value) => value - (means[index] as number)))
  const covariance = (lag: number): number => {
    let sum = 0
    for (const part of centred) {
      for (let index = lag; index < length; index++) sum += (part[index] as number) * (part[index - lag] as number)
    }
    return sum / (total - parts.length)
  }
  const within = covariance(0)
  // A weight that the constraints fix does not vary, and needs no mixing.
  if (within <= 1e-24) return { rHat: 1, effectiveSamples: total }
  const pooled = ((length - 1) / length) * within + between / length
  const correlation = (lag: number): number => 1 - (within - covariance(lag)) / pooled
  let time = -1
  let previous = Infinity
  for (let lag = 0; lag + 1 < length; lag += 2) {
    // Sums of neighbouring pairs fall and stay positive in a reversible chain; where they do not, noise begins.
    const pair = Math.min(previous, (lag === 0 ? 1 : correlation(lag)) + correlation(lag + 1))
    if (pair <= 0) break
    time += 2 * pair
    previous = pair
  }
  return { rHat: Math.sqrt(pooled / within), effectiveSamples: Math.min(total, total / Math.max(time, 1e-9)) }
}
