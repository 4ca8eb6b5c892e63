import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import type { Random } from '../random/random.ts'
import { type Distribution, demand } from './distribution.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { invertCdf } from './invert.ts'
import { normalInv } from './normal.ts'

/** Gamma distribution with mean `shape * scale`. */
export function gamma(shape: number, scale = 1): Distribution {
  demand(shape > 0 && scale > 0 && shape * scale < Infinity, 'gamma', 'shape and scale must be positive', {
    shape,
    scale,
  })
  const cdf = (x: number): number => incompleteGamma(shape, x / scale)
  return {
    mean: shape * scale,
    variance: shape * scale * scale,
    sample: (random) => sampleGamma(random, shape) * scale,
    cdf,
    inv: (p) => {
      let high = shape * scale
      while (cdf(high) < p) high *= 2
      return invertCdf(cdf, p, 0, high)
    },
  }
}

/**
 * A draw of shape `shape` and scale 1. Below shape 1 a draw can be smaller than the smallest double and come out as
 * 0: where a ratio of two is wanted, take `sampleLogGamma`.
 */
export function sampleGamma(random: Random, shape: number): number {
  return shape < 1 ? exp(sampleLogGamma(random, shape)) : marsagliaTsang(random, shape)
}

/** The logarithm of such a draw, finite for every shape: ln G(shape) = ln G(shape + 1) + ln(U) / shape. */
export function sampleLogGamma(random: Random, shape: number): number {
  if (shape >= 1) return log(marsagliaTsang(random, shape))
  return log(marsagliaTsang(random, shape + 1)) + log(random()) / shape
}

/** Marsaglia & Tsang 2000, "A simple method for generating gamma variables", ACM TOMS 26(3); shape >= 1. */
function marsagliaTsang(random: Random, shape: number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normalInv(random())
    const root = 1 + c * x
    if (root <= 0) continue
    const v = root * root * root
    const u = random()
    const square = x * x
    // The squeeze spares nine draws in ten the two logarithms.
    if (u < 1 - 0.0331 * square * square) return d * v
    if (log(u) < 0.5 * square + d * (1 - v + log(v))) return d * v
  }
}
