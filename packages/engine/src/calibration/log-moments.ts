import { log } from '../elementary/log.ts'
/** Count, mean and sum of squared deviations of the natural logarithms of ratios. */
export interface LogMoments {
  readonly n: number
  readonly mean: number
  readonly squares: number
}

/** The moments of the logarithms of `ratios` (each > 0). */
export function logMoments(ratios: readonly number[]): LogMoments {
  return ratios.reduce<LogMoments>((sum, ratio) => addMoments(sum, oneRatio(ratio)), NO_RATIOS)
}

/**
 * The moments of two sets together, without the loss of digits of a sum of squares.
 * Source: Chan, Golub & LeVeque 1983, "Algorithms for computing the sample variance".
 */
export function addMoments(a: LogMoments, b: LogMoments): LogMoments {
  const n = a.n + b.n
  if (n === 0) return NO_RATIOS
  const apart = b.mean - a.mean
  return {
    n,
    mean: a.mean + (apart * b.n) / n,
    squares: a.squares + b.squares + (apart * apart * a.n * b.n) / n,
  }
}

export function oneRatio(ratio: number): LogMoments {
  return { n: 1, mean: log(ratio), squares: 0 }
}

/** Standard deviation with n - 1 in the denominator; needs two ratios. */
export function sampleSd({ n, squares }: LogMoments): number {
  return Math.sqrt(squares / (n - 1))
}

export const NO_RATIOS: LogMoments = { n: 0, mean: 0, squares: 0 }
