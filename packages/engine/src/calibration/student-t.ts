import { logBeta } from '../dist/gamma-function.ts'
import { incompleteBeta } from '../dist/incomplete-beta.ts'
import { normalCdf, normalInv } from '../dist/normal.ts'
import { exp } from '../elementary/exp.ts'
import { log, log1p } from '../elementary/log.ts'

/**
 * The value below which a Student t variable with `degrees` of freedom (> 0, not necessarily whole; `Infinity` is the
 * normal distribution) falls with probability `p` (0 < p < 1).
 *
 * Newton's method on the tail probability, kept inside a bracket, so that it is right for every `degrees`; relative
 * accuracy about 1e-12.
 */
export function studentTInv(p: number, degrees: number): number {
  if (degrees === Number.POSITIVE_INFINITY) return normalInv(p)
  if (p === 0.5) return 0
  if (p < 0.5) return -upperInv(p, degrees)
  return upperInv(1 - p, degrees)
}

/** The probability that a Student t variable is at most `x`: through the incomplete beta function (DLMF 8.17). */
export function studentTCdf(x: number, degrees: number): number {
  if (degrees === Number.POSITIVE_INFINITY) return normalCdf(x)
  const tail = upperTail(Math.abs(x), degrees)
  return x > 0 ? 1 - tail : tail
}

/** The density of Student's t at `x`. */
export function studentTDensity(x: number, degrees: number): number {
  if (degrees === Number.POSITIVE_INFINITY) return exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const logFront = -logBeta(0.5, degrees / 2) - log(degrees) / 2
  return exp(logFront - ((degrees + 1) / 2) * log1p((x * x) / degrees))
}

/** Newton needs about five; bisection, where it steps in, at most as many as a double has bits. */
const MOST_STEPS = 100
const CLOSE = 1e-14

function upperTail(x: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + x * x), degrees / 2, 0.5) / 2
}

/** The value exceeded with probability `tail` (0 < tail < 0.5). */
function upperInv(tail: number, degrees: number): number {
  let low = 0
  let high = 1
  while (upperTail(high, degrees) > tail) {
    low = high
    high *= 2
  }
  let value = (low + high) / 2
  for (let step = 0; step < MOST_STEPS; step++) {
    const excess = upperTail(value, degrees) - tail
    if (excess > 0) low = value
    else high = value
    let next = value + excess / studentTDensity(value, degrees)
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - value) <= CLOSE * value) return next
    value = next
  }
  return value
}
