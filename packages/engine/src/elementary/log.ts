import { powerOfTwo } from './power-of-two.ts'

/**
 * Natural logarithm from the four basic operations alone, for the reason given at `exp`. Error below one unit in the
 * last place.
 *
 * x = 2^e (1 + f) with 1 + f between about sqrt(1/2) and sqrt(2); with s = f / (2 + f),
 * ln(1 + f) = 2 artanh s = f - s (f - R), R = 2 (s²/3 + s⁴/5 + …), of which ten terms leave less than 1e-17.
 */
export function log(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return outsideNormal(x)
  const e = exponentOf(x)
  const f = x * powerOfTwo(-e) - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const odd = z * (C1 + w * (C3 + w * (C5 + w * (C7 + w * C9))))
  const even = w * (C2 + w * (C4 + w * (C6 + w * (C8 + w * C10))))
  return e * LN2_HIGH - (s * (f - (odd + even)) - e * LN2_LOW - f)
}

/** ln(1 + x) without cancellation for small x: what rounding 1 + x loses is added again. */
export function log1p(x: number): number {
  const u = 1 + x
  if (u === 1) return x
  return u > 0 && u < Infinity ? log(u) + (x - (u - 1)) / u : log(u)
}

/** Logarithm to the base 2; exact for powers of two. */
export function log2(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return log(x) * Math.LOG2E
  const e = exponentOf(x)
  return e + log(x * powerOfTwo(-e)) * Math.LOG2E
}

/** e with x 2^-e between sqrt(1/2) and sqrt(2), so that for numbers next to 1 it is 0 and nothing cancels. */
function exponentOf(x: number): number {
  NUMBER[0] = x
  const top = WORDS[TOP] as number
  return (top >>> 20) - BIAS + ((top & FRACTION) > ROOT_TWO ? 1 : 0)
}

function outsideNormal(x: number): number {
  if (x > 0 && x < SMALLEST_NORMAL) return log(x * TWO_54) - 54 * Math.LN2
  return x === 0 ? -Infinity : x > 0 ? Infinity : Number.NaN
}

const NUMBER = new Float64Array(1)
const WORDS = new Int32Array(NUMBER.buffer)
/** Which of the two words of a double holds its exponent on this machine. */
const TOP = new Uint8Array(Float64Array.of(1).buffer)[7] === 0x3f ? 1 : 0
const FRACTION = 0xfffff
/** Upper 20 bits of the fraction of sqrt(2). */
const ROOT_TWO = 0x6a09e
const BIAS = 1023

const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_54 = 18_014_398_509_481_984
/** ln 2 in two parts: e times the first is exact. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

const C1 = 2 / 3
const C2 = 2 / 5
const C3 = 2 / 7
const C4 = 2 / 9
const C5 = 2 / 11
const C6 = 2 / 13
const C7 = 2 / 15
const C8 = 2 / 17
const C9 = 2 / 19
const C10 = 2 / 21
