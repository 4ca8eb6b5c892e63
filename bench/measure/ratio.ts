import type { Random } from '../../packages/engine/src/random/random.ts'
import { bootstrapInterval } from '../../packages/engine/src/stats/bootstrap-interval.ts'
import { quantile } from '../../packages/engine/src/stats/quantile.ts'

/** A figure with its 95% interval. */
export interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Median of `above` over median of `below`; whole rounds are resampled, so what a round shares stays together. */
export function ratioOf(above: readonly number[], below: readonly number[], random: Random): Figure {
  if (above.length !== below.length) throw new RangeError('a ratio of different numbers of rounds')
  const rounds = above.map((time, round): Round => [time, below[round] as number])
  return { value: ratioOfMedians(rounds), ...bootstrapInterval(ratioOfMedians, rounds, { random }) }
}

type Round = readonly [above: number, below: number]

function ratioOfMedians(rounds: readonly Round[]): number {
  return median(rounds.map(([above]) => above)) / median(rounds.map(([, below]) => below))
}

export function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5)
}
