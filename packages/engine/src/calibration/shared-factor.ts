import { type LogMoments, sampleSd } from './log-moments.ts'
import type { LogPrediction } from './log-prediction.ts'

/** Where the factor is centred: on the other projects' mean log ratio, or on 1 (their bias left out). */
export type Bias = 'with-bias' | 'without-bias'

/**
 * The ratio of a project's total if one factor is **shared** by all its items: total = Σ estimate · factor, the log of
 * the factor normal with the mean and standard deviation found on the other projects.
 *
 * Both are estimated from n projects, hence the predictive distribution is Student's t with n - 1 degrees of freedom,
 * centred on the mean and scaled by sd · √(1 + 1/n) (Gelman et al. 2013, "Bayesian Data Analysis", 3.2: the
 * posterior predictive under the noninformative prior). `without-bias` moves the same distribution to a median of 1.
 * `others` are moments of the other projects' actual / estimate; at least two projects are needed.
 */
export function sharedFactor(others: LogMoments, bias: Bias): LogPrediction {
  return {
    logMean: bias === 'with-bias' ? others.mean : 0,
    logScale: sampleSd(others) * Math.sqrt(1 + 1 / others.n),
    degrees: others.n - 1,
  }
}
