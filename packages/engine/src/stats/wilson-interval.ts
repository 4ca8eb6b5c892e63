/** An interval with its two ends. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Wilson's score interval for a share of `k` in `n`: close to its nominal coverage for small n and shares near 0 or 1,
 * where the usual p ± z·se fails. `z` is the normal deviate (1.96: 95%). Source: Wilson 1927; Brown, Cai & DasGupta
 * 2001. The whole of 0–1 where n is 0.
 */
export function wilsonInterval(k: number, n: number, z = 1.959963984540054): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const share = k / n
  const weight = (z * z) / n
  const centre = share + weight / 2
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  return {
    low: k === 0 ? 0 : (centre - half) / (1 + weight),
    high: k === n ? 1 : (centre + half) / (1 + weight),
  }
}
