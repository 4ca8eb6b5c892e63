import { exp } from '../elementary/exp.ts'
import type { Random } from '../random/random.ts'
import { type Distribution, demand } from './distribution.ts'
import { sampleGamma, sampleLogGamma } from './gamma.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { invertCdf } from './invert.ts'

/** Beta distribution on 0–1 with mean `alpha / (alpha + beta)`. */
export function beta(alpha: number, betaShape: number): Distribution {
  const total = alpha + betaShape
  demand(alpha > 0 && betaShape > 0 && total < Infinity, 'beta', 'alpha and beta must be positive', {
    alpha,
    beta: betaShape,
  })
  const cdf = (x: number): number => incompleteBeta(x, alpha, betaShape)
  return {
    mean: alpha / total,
    variance: (alpha * betaShape) / (total * total * (total + 1)),
    sample: (random) => sampleBeta(random, alpha, betaShape),
    cdf,
    inv: (p) => invertCdf(cdf, p, 0, 1),
  }
}

/** A draw as the share of one gamma variable in the sum of two; by logarithms where a small shape could give 0 / 0. */
function sampleBeta(random: Random, alpha: number, betaShape: number): number {
  if (alpha < 1 || betaShape < 1) {
    const first = sampleLogGamma(random, alpha)
    return 1 / (1 + exp(sampleLogGamma(random, betaShape) - first))
  }
  const first = sampleGamma(random, alpha)
  return first / (first + sampleGamma(random, betaShape))
}
