import { powerOfTwo } from './power-of-two.ts'

/**
 * e^x from the four basic operations alone, which IEEE 754 rounds the same everywhere. `Math.exp` may differ in its
 * last bit from one JavaScript engine to the next (it does between Node.js 20 and Chromium 156, for one number in
 * ten), and an assessment must not. Error below one unit in the last place.
 *
 * x = k ln 2 + r with |r| <= ln 2 / 2, and e^r = 1 + r + r c / (2 - c) with c = 2 - 2r / (e^r - 1) = r - r² P(r²). The
 * coefficients of P are 2 B_2j / (2j)!, the B being Bernoulli's numbers (Abramowitz & Stegun 1964, 23.1.1); the first
 * term left out is below 1e-17.
 */
export function exp(x: number): number {
  if (!(x >= UNDERFLOW && x <= OVERFLOW)) return x > OVERFLOW ? Infinity : x < UNDERFLOW ? 0 : Number.NaN
  const k = Math.floor(x * Math.LOG2E + 0.5)
  const high = x - k * LN2_HIGH
  const low = k * LN2_LOW
  return scaled(1 + (high + (quotient(high - low) - low)), k)
}

/** e^x - 1 without cancellation for small x. Error below four units in the last place. */
export function expm1(x: number): number {
  return Math.abs(x) < HALF_LN2 ? x + quotient(x) : exp(x) - 1
}

/** e^r - 1 - r. */
function quotient(r: number): number {
  const t = r * r
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * (P5 + t * P6)))))
  return (r * c) / (2 - c)
}

/** y times 2^k, y near 1, without leaving the range of a double in between. */
function scaled(y: number, k: number): number {
  if (k > 1000) return y * powerOfTwo(1000) * powerOfTwo(k - 1000)
  if (k < -1000) return y * powerOfTwo(-1000) * powerOfTwo(k + 1000)
  return y * powerOfTwo(k)
}

const HALF_LN2 = Math.LN2 / 2
/** ln 2 in two parts: k times the first is exact for |k| < 2048. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
/** Beyond these the result is no double but 0 or infinite. */
const OVERFLOW = 709.782712893384
const UNDERFLOW = -745.1332191019411

const P1 = 1 / 6
const P2 = -1 / 360
const P3 = 1 / 15_120
const P4 = -1 / 604_800
const P5 = 1 / 23_950_080
const P6 = -691 / 653_837_184_000
