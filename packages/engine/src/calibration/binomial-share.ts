import { binomialInterval } from '../stats/binomial-interval.ts'

export interface BinomialShare {
  readonly count: number
  readonly of: number
  readonly share: number
  /** The 95 % interval of the share. */
  readonly low: number
  readonly high: number
}

/**
 * A share with its exact 95 % binomial interval: the success probabilities under which neither `count` or more nor
 * `count` or fewer of `of` trials would be rarer than 2.5 %.
 * Source: Clopper & Pearson 1934, "The use of confidence or fiducial limits", by quantiles of the beta distribution.
 * It assumes independent trials; forecasts made leaving one out share most of their data, so it is a little too short.
 */
export function binomialShare(count: number, of: number): BinomialShare {
  return { count, of, share: count / of, ...binomialInterval(count, of) }
}
