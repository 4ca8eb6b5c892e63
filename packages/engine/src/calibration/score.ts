import { logBeta } from '../dist/gamma-function.ts'
import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import type { LogPrediction } from './log-prediction.ts'
import { studentTCdf, studentTDensity } from './student-t.ts'

/**
 * Continuous ranked probability score of a prediction on the **log-ratio** scale (0 is perfect, lower is better; a
 * point forecast scores its absolute log error): the integral of (F(y) - [y >= found])² over y, in closed form.
 * Null at one degree of freedom or fewer, where it is infinite.
 *
 * Source: Gneiting & Raftery 2007 (normal); Jordan, Krüger & Lerch 2019, "Evaluating probabilistic forecasts with
 * scoringRules", appendix A (Student t).
 */
export function crpsLog(prediction: LogPrediction, ratio: number): number | null {
  const { logMean, logScale, degrees } = prediction
  const distance = log(ratio) - logMean
  if (logScale === 0) return Math.abs(distance)
  if (degrees <= 1) return null
  const z = distance / logScale
  const centre = z * (2 * studentTCdf(z, degrees) - 1)
  const density = 2 * studentTDensity(z, degrees)
  if (degrees === Number.POSITIVE_INFINITY) return logScale * (centre + density - 1 / Math.sqrt(Math.PI))
  const spread =
    ((2 * Math.sqrt(degrees)) / (degrees - 1)) * exp(logBeta(0.5, degrees - 0.5) - 2 * logBeta(0.5, degrees / 2))
  return logScale * (centre + (density * (degrees + z * z)) / (degrees - 1) - spread)
}

/**
 * Pinball (quantile) loss of forecasting `quantile` as the ratio not exceeded with probability `p`, in units of the
 * estimate: lower is better, and least in the mean for the true quantile. Source: Koenker & Bassett 1978.
 */
export function pinballLoss(p: number, quantile: number, ratio: number): number {
  const miss = ratio - quantile
  return miss >= 0 ? p * miss : (p - 1) * miss
}
