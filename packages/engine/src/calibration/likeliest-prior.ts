import { logGamma } from '../dist/gamma-function.ts'
import { log } from '../elementary/log.ts'
import type { LogMoments } from './log-moments.ts'

/** A normal-inverse-gamma prior of a company's mean and variance of log ratios. */
export interface Prior {
  readonly logMean: number
  /** k0: pairs that the mean weighs. */
  readonly meanPairs: number
  /** s0²: the prior guess of the variance. */
  readonly variance: number
  /** n0: pairs that the variance weighs. */
  readonly spreadPairs: number
}

/**
 * The prior under which the companies' log ratios are likeliest (type II maximum likelihood), each company with a
 * mean and variance of its own. Coordinate ascent on a grid: whole pairs, means by .01, variances by .002.
 */
export function likeliestPrior(companies: readonly LogMoments[]): Prior {
  let best: Prior = { logMean: 0, meanPairs: 1, variance: 0.1, spreadPairs: 4 }
  let evidence = logEvidence(companies, best)
  for (let before = Number.NEGATIVE_INFINITY; evidence > before; ) {
    before = evidence
    for (const [name, values] of GRID) {
      for (const value of values) {
        const tried = { ...best, [name]: value }
        const found = logEvidence(companies, tried)
        if (found > evidence) {
          evidence = found
          best = tried
        }
      }
    }
  }
  return best
}

/**
 * Natural logarithm of the probability density of the companies' log ratios under a prior, up to a constant that does
 * not depend on it. Source: Murphy 2007, "Conjugate Bayesian analysis of the Gaussian distribution", section 6.
 */
export function logEvidence(companies: readonly LogMoments[], prior: Prior): number {
  const { logMean, meanPairs: k0, variance, spreadPairs: n0 } = prior
  return companies.reduce((sum, { n, mean, squares }) => {
    const posterior = n0 * variance + squares + ((k0 * n) / (k0 + n)) * (mean - logMean) ** 2
    return (
      sum +
      log(k0 / (k0 + n)) / 2 +
      logGamma((n0 + n) / 2) -
      logGamma(n0 / 2) +
      (n0 / 2) * log(n0 * variance) -
      ((n0 + n) / 2) * log(posterior)
    )
  }, 0)
}

const GRID: readonly (readonly [keyof Prior, readonly number[]])[] = [
  ['meanPairs', steps(1, 60, 1)],
  ['spreadPairs', steps(3, 80, 1)],
  ['logMean', steps(-0.5, 1, 0.01)],
  ['variance', steps(0.002, 0.6, 0.002)],
]

function steps(from: number, to: number, by: number): readonly number[] {
  return Array.from({ length: Math.round((to - from) / by) + 1 }, (_, index) => from + index * by)
}
