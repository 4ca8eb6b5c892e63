import { log } from '../elementary/log.ts'
/**
 * ln Γ(x) for x > 0. Source: Lanczos 1964 with Godfrey's coefficients (g = 7, nine terms), relative accuracy of Γ
 * about 1e-15; below one half by Γ(x) = Γ(x + 1) / x.
 */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - log(x)
  const shifted = x - 1
  let sum = 0.9999999999998099
  for (let index = 0; index < LANCZOS.length; index++) sum += (LANCZOS[index] as number) / (shifted + index + 1)
  const base = shifted + 7.5
  return HALF_LOG_TWO_PI + (shifted + 0.5) * log(base) - base + log(sum)
}

const HALF_LOG_TWO_PI = 0.9189385332046727
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
]

/** Natural logarithm of the beta function. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b)
}
