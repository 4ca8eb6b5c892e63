import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import { type BinomialShare, binomialShare } from './binomial-share.ts'
import type { LogPrediction } from './log-prediction.ts'
import { crpsLog, pinballLoss } from './score.ts'
import { studentTInv } from './student-t.ts'

/** How a model's forecasts of projects it had not seen compare with what happened. */
export interface ModelScore {
  readonly n: number
  /** BinomialShare of projects within P10 to P90 (promised: .8), with its exact binomial interval. */
  readonly p10ToP90: BinomialShare
  /** BinomialShare of projects within P25 to P75 (promised: .5). */
  readonly p25ToP75: BinomialShare
  /** BinomialShare of projects at or below the median forecast (promised: .5). */
  readonly atOrBelowP50: BinomialShare
  /** Mean continuous ranked probability score of the log ratio; null where a forecast had one degree of freedom. */
  readonly crpsLog: number | null
  /** Mean pinball loss in multiples of the estimate. */
  readonly pinball: { readonly p10: number; readonly p50: number; readonly p80: number; readonly p90: number }
  /** Mean width of P10 to P90 in multiples of the estimate. */
  readonly width: number
}

/** Scores one forecast for each found ratio actual / estimate; the two lists go together and are not empty. */
export function scoreModel(predictions: readonly LogPrediction[], ratios: readonly number[]): ModelScore {
  const standard = standardQuantiles()
  const forecasts = ratios.map((ratio, index) => {
    const prediction = predictions[index] as LogPrediction
    const quantiles = standard(prediction.degrees).map((value) => prediction.logMean + prediction.logScale * value)
    const [p10, p25, p50, p75, p80, p90] = quantiles as [number, number, number, number, number, number]
    return { ratio, logRatio: log(ratio), prediction, p10, p25, p50, p75, p80, p90 }
  })
  const n = ratios.length
  const count = (holds: (forecast: (typeof forecasts)[number]) => boolean) =>
    binomialShare(forecasts.filter(holds).length, n)
  const mean = (value: (forecast: (typeof forecasts)[number]) => number) =>
    forecasts.reduce((sum, forecast) => sum + value(forecast), 0) / n
  const ranked = forecasts.map(({ prediction, ratio }) => crpsLog(prediction, ratio))
  return {
    n,
    p10ToP90: count(({ logRatio, p10, p90 }) => logRatio >= p10 - SLACK && logRatio <= p90 + SLACK),
    p25ToP75: count(({ logRatio, p25, p75 }) => logRatio >= p25 - SLACK && logRatio <= p75 + SLACK),
    atOrBelowP50: count(({ logRatio, p50 }) => logRatio <= p50 + SLACK),
    crpsLog: ranked.includes(null) ? null : ranked.reduce<number>((sum, score) => sum + (score ?? 0), 0) / n,
    pinball: {
      p10: mean(({ ratio, p10 }) => pinballLoss(0.1, exp(p10), ratio)),
      p50: mean(({ ratio, p50 }) => pinballLoss(0.5, exp(p50), ratio)),
      p80: mean(({ ratio, p80 }) => pinballLoss(0.8, exp(p80), ratio)),
      p90: mean(({ ratio, p90 }) => pinballLoss(0.9, exp(p90), ratio)),
    },
    width: mean(({ p10, p90 }) => exp(p90) - exp(p10)),
  }
}

/** On the log scale: a project that met a certain forecast exactly must not fall out of it by rounding. */
const SLACK = 1e-9

const PROBABILITIES = [0.1, 0.25, 0.5, 0.75, 0.8, 0.9]

/** Student t quantiles, looked up once for each number of degrees of freedom. */
function standardQuantiles(): (degrees: number) => readonly number[] {
  const known = new Map<number, readonly number[]>()
  return (degrees) => {
    const found = known.get(degrees) ?? PROBABILITIES.map((p) => studentTInv(p, degrees))
    known.set(degrees, found)
    return found
  }
}
