import { exp, expm1 } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { type Distribution, demand } from './distribution.ts'
import { normalCdf, normalInv } from './normal.ts'

/** The exponential of a normal variable with mean `mu` and standard deviation `sigma`; a point where sigma is 0. */
export function lognormal(mu: number, sigma: number): Distribution {
  demand(Number.isFinite(mu) && sigma >= 0 && sigma < Infinity, 'lognormal', 'sigma must not be negative', {
    mu,
    sigma,
  })
  const square = sigma * sigma
  return {
    mean: exp(mu + square / 2),
    variance: expm1(square) * exp(2 * mu + square),
    sample: (random) => exp(mu + sigma * normalInv(random())),
    cdf: (x) => {
      if (x <= 0) return 0
      if (sigma === 0) return log(x) < mu ? 0 : 1
      return normalCdf((log(x) - mu) / sigma)
    },
    inv: (p) => exp(mu + sigma * normalInv(p)),
  }
}
