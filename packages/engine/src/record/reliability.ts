import { type Interval, wilsonInterval } from '../stats/wilson-interval.ts'
import type { Forecast } from './scores.ts'

export interface ReliabilityBin {
  /** Probabilities from `from` up to, but not including, `to`. */
  readonly from: number
  readonly to: number
  /** Probabilities of all options and products that fall here. */
  readonly forecasts: number
  readonly meanProbability: number
  /** Part of them whose option was the one chosen. */
  readonly share: number
  readonly interval: Interval
}

const BINS = 5

/**
 * How often what was given a probability came true: every option of every product is one forecast, sorted into five
 * equal steps; empty ones are left out. The three forecasts of a product depend on each other, so that Wilson's
 * intervals are a little short.
 */
export function reliabilityOf(forecasts: readonly Forecast[]): readonly ReliabilityBin[] {
  const pairs = forecasts.flatMap(({ label, chances }) =>
    [...chances].map((chance, at) => ({ chance, came: at === label ? 1 : 0 })),
  )
  return Array.from({ length: BINS }, (_, bin) => ({ from: bin / BINS, to: (bin + 1) / BINS, bin })).flatMap(
    ({ from, to, bin }) => {
      const own = pairs.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === bin)
      if (own.length === 0) return []
      const came = own.reduce((sum, pair) => sum + pair.came, 0)
      const meanProbability = own.reduce((sum, pair) => sum + pair.chance, 0) / own.length
      const interval = wilsonInterval(came, own.length)
      return [{ from, to, forecasts: own.length, meanProbability, share: came / own.length, interval }]
    },
  )
}
