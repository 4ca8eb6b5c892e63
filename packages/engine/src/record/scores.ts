import { log } from '../elementary/log.ts'
import type { Random } from '../random/random.ts'
import { bootstrapInterval } from '../stats/bootstrap-interval.ts'
import { type Interval, wilsonInterval } from '../stats/wilson-interval.ts'

/** What was said of a product, and what it chose, as indices into the options; `said` null: nothing came first. */
export interface Verdict {
  readonly label: number
  readonly said: number | null
}

/** Probabilities of the options for a product, and what it chose. */
export interface Forecast {
  readonly label: number
  readonly chances: Float64Array
}

/** A share with its count and Wilson's 95 % interval; null where there is nothing to count. */
export interface Counted {
  readonly hits: number
  readonly of: number
  readonly share: number | null
  readonly interval: Interval
}

export interface Agreement {
  readonly accuracy: number
  /** 95 %, bootstrap over the products. */
  readonly accuracyInterval: Interval
  /** By option: of the products that chose it, those it was said of. */
  readonly recall: Readonly<Record<string, Counted>>
}

export function agreementOf(verdicts: readonly Verdict[], options: readonly string[], random: Random): Agreement {
  const hits = verdicts.map(hit)
  return {
    accuracy: meanOf(hits),
    accuracyInterval: bootstrapInterval(meanOf, hits, { random }),
    recall: Object.fromEntries(
      options.map((option, at) => [option, counted(verdicts.filter(({ label }) => label === at).map(hit))]),
    ),
  }
}

export function hit({ label, said }: Verdict): number {
  return label === said ? 1 : 0
}

export function counted(hits: readonly number[]): Counted {
  const of = hits.length
  const sum = hits.reduce((a, b) => a + b, 0)
  return { hits: sum, of, share: of === 0 ? null : sum / of, interval: wilsonInterval(sum, of) }
}

/** Index of the most probable option. */
export function mostProbable(chances: Float64Array): number {
  return chances.indexOf(Math.max(...chances))
}

/** Sum over the options of (probability − 1 or 0)²: 0 best, 2 worst (Brier 1950). */
export function brierOf({ label, chances }: Forecast): number {
  return chances.reduce((sum, chance, at) => sum + (chance - (at === label ? 1 : 0)) ** 2, 0)
}

/** −ln of the probability of what was chosen (Good 1952): lower is better. */
export function logLossOf({ label, chances }: Forecast): number {
  return -log(chances[label] as number)
}

export interface ForecastScores {
  readonly brier: number
  readonly brierInterval: Interval
  readonly logScore: number
  readonly logScoreInterval: Interval
}

/** Mean scores with 95 % intervals by bootstrap over the products. */
export function forecastScores(forecasts: readonly Forecast[], random: Random): ForecastScores {
  const [brier, logScore] = [forecasts.map(brierOf), forecasts.map(logLossOf)]
  return {
    brier: meanOf(brier),
    brierInterval: bootstrapInterval(meanOf, brier, { random }),
    logScore: meanOf(logScore),
    logScoreInterval: bootstrapInterval(meanOf, logScore, { random }),
  }
}

/** Mean Brier score of one less that of the other on the same products; the pairs are resampled together. */
export function brierDifference(
  one: readonly Forecast[],
  other: readonly Forecast[],
  random: Random,
): { readonly mean: number; readonly interval: Interval } {
  const differences = one.map((forecast, at) => brierOf(forecast) - brierOf(other[at] as Forecast))
  return { mean: meanOf(differences), interval: bootstrapInterval(meanOf, differences, { random }) }
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length
}
