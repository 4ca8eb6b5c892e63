import { exp } from '../elementary/exp.ts'
import { log, log1p } from '../elementary/log.ts'
import { studentTCdf, studentTInv } from './student-t.ts'

/**
 * What is expected of a project's ratio actual / estimate: its natural logarithm is `logMean + logScale * T`, T a
 * Student t variable with `degrees` of freedom; `Infinity` makes the ratio lognormal. `logScale` may be 0 (a certainty).
 */
export interface LogPrediction {
  readonly logMean: number
  readonly logScale: number
  readonly degrees: number
}

/** The ratio actual / estimate that is not exceeded with probability `p` (0 < p < 1). */
export function ratioQuantile(prediction: LogPrediction, p: number): number {
  return exp(logQuantile(prediction, p))
}

/** The natural logarithm of `ratioQuantile`. */
export function logQuantile(prediction: LogPrediction, p: number): number {
  return prediction.logMean + prediction.logScale * studentTInv(p, prediction.degrees)
}

/** The probability that the ratio actual / estimate is at most `ratio` (> 0). */
export function ratioCdf(prediction: LogPrediction, ratio: number): number {
  const distance = log(ratio) - prediction.logMean
  if (prediction.logScale === 0) return distance >= 0 ? 1 : 0
  return studentTCdf(distance / prediction.logScale, prediction.degrees)
}

/** Standard deviation of the log ratio; infinite at two degrees of freedom or fewer. */
export function logSd({ logScale, degrees }: LogPrediction): number {
  if (degrees === Number.POSITIVE_INFINITY) return logScale
  return degrees > 2 ? logScale * Math.sqrt(degrees / (degrees - 2)) : Number.POSITIVE_INFINITY
}

/** The lognormal ratio with a given mean and variance (method of moments). */
export function lognormalOfMoments(mean: number, variance: number): LogPrediction {
  const logVariance = log1p(variance / (mean * mean))
  return {
    logMean: log(mean) - logVariance / 2,
    logScale: Math.sqrt(logVariance),
    degrees: Number.POSITIVE_INFINITY,
  }
}
