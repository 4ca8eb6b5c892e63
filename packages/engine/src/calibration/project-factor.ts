import type { History } from '../model/evidence.ts'
import type { ReferenceClass } from '../model/guide.ts'
import { type LogMoments, logMoments } from './log-moments.ts'
import { type LogPrediction, logSd, ratioQuantile } from './log-prediction.ts'

/** What one's next project is expected to take, as a multiple of its estimate. */
export interface ProjectFactor extends LogPrediction {
  /** Standard deviation of the predicted log ratio. */
  readonly logSd: number
  /** How many of one's own projects it has learnt from. */
  readonly pairs: number
  /** Weight of the reference class in `logMean`: 1 without own projects, falling towards 0. */
  readonly shrinkage: number
  /** Ratios not exceeded with a probability, by the class as found and by the prediction: two curves to draw. */
  readonly curves: readonly {
    readonly probability: number
    readonly referenceClass: number
    readonly predictive: number
  }[]
}

/** The part of a reference class that the factor reads. */
export type ClassSpread = Pick<ReferenceClass, 'logMean' | 'logSd'>

/**
 * The project factor from a reference class and one's own finished projects, by one Bayesian step.
 *
 * Log ratios of one's projects are taken as normal with unknown mean and variance σ², the prior of which is
 * normal-inverse-gamma: the mean around the class's with variance σ² / k0, σ² worth n0 observations. Before any own
 * project the prediction is the class, its log-sd widened by `widening` (one's own company is none of the class's);
 * with many it is one's own mean and spread. The predictive distribution is Student's t.
 * Source: Gelman et al. 2013, "Bayesian Data Analysis", 3.3. How k0, n0 and the widening were found:
 * `docs/calibration.md`. Throws a RangeError for an estimate or actual that is not positive: check pairs where they
 * come in (`pairProblems`).
 */
export function projectFactor(
  referenceClass: ClassSpread,
  history: History,
  widening: number = TRANSFER_WIDENING,
): ProjectFactor {
  if (!history.pairs.every(({ estimate, actual }) => estimate > 0 && actual > 0)) {
    throw new RangeError('estimates and actuals of a history must be positive')
  }
  const factor = updatedFactor(
    referenceClass,
    logMoments(history.pairs.map(({ estimate, actual }) => actual / estimate)),
    widening,
  )
  const asFound = { logMean: referenceClass.logMean, logScale: referenceClass.logSd, degrees: Number.POSITIVE_INFINITY }
  return {
    ...factor,
    logSd: logSd(factor),
    pairs: history.pairs.length,
    shrinkage: CLASS_MEAN_PAIRS / (CLASS_MEAN_PAIRS + history.pairs.length),
    curves: CURVE_PROBABILITIES.map((probability) => ({
      probability,
      referenceClass: ratioQuantile(asFound, probability),
      predictive: ratioQuantile(factor, probability),
    })),
  }
}

/** The same step from the moments of one's own log ratios. */
export function updatedFactor(referenceClass: ClassSpread, own: LogMoments, widening: number): LogPrediction {
  const k0 = CLASS_MEAN_PAIRS
  const n0 = CLASS_SPREAD_PAIRS
  // The prior predictive variance, E[σ²] (1 + 1/k0) with E[σ²] = n0 s0² / (n0 - 2), is the widened class's.
  const priorScale = ((widening * referenceClass.logSd) ** 2 * (n0 - 2)) / n0 / (1 + 1 / k0)
  const k = k0 + own.n
  const degrees = n0 + own.n
  const apart = own.mean - referenceClass.logMean
  const scale = (n0 * priorScale + own.squares + ((k0 * own.n) / k) * apart ** 2) / degrees
  return {
    logMean: (k0 * referenceClass.logMean + own.n * own.mean) / k,
    logScale: Math.sqrt(scale * (1 + 1 / k)),
    degrees,
  }
}

/**
 * k0: how many own projects the class's mean weighs. The prior under which the five effort sets are likeliest, each
 * taken as a company with a mean and spread of its own (`likeliestPrior`). The sets say little: 4 to 16 are almost
 * as likely.
 */
export const CLASS_MEAN_PAIRS = 9

/** n0: how many own projects the class's spread weighs. Found in the same way; 4 to 18 are almost as likely. */
export const CLASS_SPREAD_PAIRS = 10

/**
 * Factor on a class's log-sd where one's own company is not in the class: the smallest multiple of .05 at which a P10
 * to P90 covers at least 75 % in **each** effort set predicted from the class of the others (`docs/calibration.md`).
 */
export const TRANSFER_WIDENING = 1.2

const CURVE_PROBABILITIES = [
  0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99,
]
