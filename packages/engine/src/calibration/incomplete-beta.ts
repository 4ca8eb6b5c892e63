import { exp } from '../elementary/exp.ts'
import { log, log1p } from '../elementary/log.ts'
import { logGamma } from './log-gamma.ts'

/**
 * The regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is at most `x`.
 * Shapes `a`, `b` > 0; `x` outside 0–1 is clipped.
 * Source: Press et al. 2007, "Numerical Recipes" 6.4: the continued fraction (DLMF 8.17.22) by Lentz's method, on the
 * side of the mean where it converges fast.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const logFront = a * log(x) + b * log1p(-x) - logBeta(a, b)
  if (x < (a + 1) / (a + b + 2)) return (exp(logFront) * continuedFraction(x, a, b)) / a
  return 1 - (exp(logFront) * continuedFraction(1 - x, b, a)) / b
}

/** The value below which a Beta(a, b) variable falls with probability `p`, by bisection to the last bit or so. */
export function betaInv(p: number, a: number, b: number): number {
  let low = 0
  let high = 1
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2
    if (betaCdf(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** ln B(a, b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}

/** 2^-53 of the unit interval: a double holds no more. */
const BISECTIONS = 53
/** About the square root of the shapes is needed; shapes here stay under a few thousand. */
const MOST_TERMS = 1000
const CLOSE = 1e-15
/** Stands in for a zero denominator in Lentz's method. */
const TINY = 1e-300

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= d * c
    if (Math.abs(d * c - 1) < CLOSE) break
  }
  return fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
