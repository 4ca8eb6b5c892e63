import { exp } from '../elementary/exp.ts'
import { log, log1p } from '../elementary/log.ts'
import { logGamma } from './gamma-function.ts'

/**
 * The regularised incomplete beta function I_x(a, b): probability that a beta(a, b) variable is at most `x`.
 * Continued fraction (modified Lentz) on the side where it converges fast; accuracy about 1e-13.
 * Source: Press et al. 2007, Numerical Recipes, section 6.4.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const factor = exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log1p(-x))
  if (x < (a + 1) / (a + b + 2)) return (factor * continuedFraction(x, a, b)) / a
  return 1 - (factor * continuedFraction(1 - x, b, a)) / b
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let fraction = d
  for (let k = 1; k < MOST_TERMS; k++) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    fraction *= c * d
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    fraction *= c * d
    if (Math.abs(c * d - 1) < EPSILON) break
  }
  return fraction
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}

const EPSILON = 2 ** -53
const TINY = 1e-300
const MOST_TERMS = 100_000
