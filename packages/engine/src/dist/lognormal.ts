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
    mean: Math.exp(mu + square / 2),
    variance: Math.expm1(square) * Math.exp(2 * mu + square),
    sample: (random) => Math.exp(mu + sigma * normalInv(random())),
    cdf: (x) => {
      if (x <= 0) return 0
      if (sigma === 0) return Math.log(x) < mu ? 0 : 1
      return normalCdf((Math.log(x) - mu) / sigma)
    },
    inv: (p) => Math.exp(mu + sigma * normalInv(p)),
  }
}
