import { log } from '../elementary/log.ts'
/**
 * The natural logarithm of the gamma function for `x > 0`.
 * Source: Lanczos 1964, "A precision approximation of the gamma function", with g = 7 and nine terms (Godfrey's
 * coefficients); relative accuracy about 1e-14.
 */
export function logGamma(x: number): number {
  if (x < 0.5) return log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const shifted = x - 1
  let sum = FIRST_TERM
  for (let index = 0; index < TERMS.length; index++) sum += (TERMS[index] as number) / (shifted + index + 1)
  const base = shifted + G + 0.5
  return HALF_LOG_TWO_PI + (shifted + 0.5) * log(base) - base + log(sum)
}

const G = 7
const HALF_LOG_TWO_PI = log(2 * Math.PI) / 2
const FIRST_TERM = 0.99999999999980993
const TERMS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]
