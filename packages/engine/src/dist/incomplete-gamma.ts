import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { logGamma } from './gamma-function.ts'

/**
 * The regularised incomplete gamma function P(shape, x): probability that a gamma variable of that shape and scale 1
 * is at most `x`. Series below shape + 1, continued fraction (modified Lentz) above; accuracy about 1e-14.
 * Source: Press et al. 2007, Numerical Recipes, section 6.2.
 */
export function incompleteGamma(shape: number, x: number): number {
  if (x <= 0) return 0
  if (x === Infinity) return 1
  const factor = exp(shape * log(x) - x - logGamma(shape))
  return x < shape + 1 ? factor * series(shape, x) : 1 - factor * continuedFraction(shape, x)
}

function series(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let k = shape + 1; term > sum * EPSILON; k++) {
    term *= x / k
    sum += term
  }
  return sum
}

function continuedFraction(shape: number, x: number): number {
  let b = x + 1 - shape
  let c = 1 / TINY
  let d = 1 / b
  let fraction = d
  for (let k = 1; k < MOST_TERMS; k++) {
    const a = -k * (k - shape)
    b += 2
    d = 1 / nonZero(a * d + b)
    c = nonZero(b + a / c)
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
