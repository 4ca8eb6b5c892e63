import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { type Distribution, demand } from './distribution.ts'

/** Normal distribution; a point where the standard deviation is 0. */
export function normal(mean: number, sd: number): Distribution {
  demand(Number.isFinite(mean) && sd >= 0 && sd < Infinity, 'normal', 'sd must not be negative', { mean, sd })
  return {
    mean,
    variance: sd * sd,
    sample: (random) => mean + sd * normalInv(random()),
    cdf: (x) => {
      if (sd === 0) return x < mean ? 0 : 1
      return normalCdf((x - mean) / sd)
    },
    inv: (p) => mean + sd * normalInv(p),
  }
}

/**
 * The value below which a standard normal variable falls with probability `p` (0 < p < 1).
 * Source: Wichura 1988, algorithm AS 241 (PPND16), relative accuracy about 1e-16.
 */
export function normalInv(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    )
  }
  let r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  let value: number
  if (r <= 5) {
    r -= 1.6
    value =
      (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1)
  } else {
    r -= 5
    value =
      (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
        6.657904643501103) /
      (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
        1)
  }
  return q < 0 ? -value : value
}

/**
 * The probability that a standard normal variable is at most `x`.
 * Source: West 2005, "Better approximations to cumulative normal functions" (after Hart 1968), accuracy about 1e-15.
 */
export function normalCdf(x: number): number {
  const magnitude = Math.abs(x)
  if (magnitude > 37) return x > 0 ? 1 : 0
  const density = exp((-magnitude * magnitude) / 2)
  let tail: number
  if (magnitude < 7.07106781186547) {
    const numerator =
      (((((0.0352624965998911 * magnitude + 0.700383064443688) * magnitude + 6.37396220353165) * magnitude +
        33.912866078383) *
        magnitude +
        112.079291497871) *
        magnitude +
        221.213596169931) *
        magnitude +
      220.206867912376
    const denominator =
      ((((((0.0883883476483184 * magnitude + 1.75566716318264) * magnitude + 16.064177579207) * magnitude +
        86.7807322029461) *
        magnitude +
        296.564248779674) *
        magnitude +
        637.333633378831) *
        magnitude +
        793.826512519948) *
        magnitude +
      440.413735824752
    tail = (density * numerator) / denominator
  } else {
    const fraction = magnitude + 1 / (magnitude + 2 / (magnitude + 3 / (magnitude + 4 / (magnitude + 0.65))))
    tail = density / (fraction * 2.506628274631)
  }
  return x > 0 ? 1 - tail : tail
}
