import type { Random } from '../../packages/engine/src/random/random.ts'
import { bootstrapInterval } from '../../packages/engine/src/stats/bootstrap-interval.ts'
import { type Figure, median } from './ratio.ts'

/** Median of `above` less the median of `below`, with its 95% interval; whole rounds are resampled. */
export function differenceOf(above: readonly number[], below: readonly number[], random: Random): Figure {
  if (above.length !== below.length) throw new RangeError('a difference of different numbers of rounds')
  const rounds = above.map((time, round): readonly [number, number] => [time, below[round] as number])
  return { value: differenceOfMedians(rounds), ...bootstrapInterval(differenceOfMedians, rounds, { random }) }
}

function differenceOfMedians(rounds: readonly (readonly [number, number])[]): number {
  return median(rounds.map(([time]) => time)) - median(rounds.map(([, time]) => time))
}
