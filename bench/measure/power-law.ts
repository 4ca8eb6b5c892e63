import type { Random } from '../../packages/engine/src/random/random.ts'
import { bootstrapInterval } from '../../packages/engine/src/stats/bootstrap-interval.ts'
import { type Figure, median } from './ratio.ts'

/**
 * The exponent b of time = a · size^b: least squares on the logarithms of the medians. `times` is [size][round]; whole
 * rounds are resampled for the interval.
 */
export function growthExponent(
  sizes: readonly number[],
  times: readonly (readonly number[])[],
  random: Random,
): Figure {
  const rounds = (times[0] ?? []).map((_, round) => round)
  const exponent = (sample: readonly number[]): number =>
    slope(
      sizes.map(Math.log),
      times.map((ofSize) => Math.log(median(sample.map((round) => ofSize[round] as number)))),
    )
  return { value: exponent(rounds), ...bootstrapInterval(exponent, rounds, { random }) }
}

/** The exponent that n · log n itself would show over these sizes. */
export function linearithmicExponent(sizes: readonly number[]): number {
  return slope(
    sizes.map(Math.log),
    sizes.map((size) => Math.log(size * Math.log(size))),
  )
}

function slope(x: readonly number[], y: readonly number[]): number {
  const meanX = mean(x)
  const meanY = mean(y)
  let both = 0
  let square = 0
  for (const [index, value] of x.entries()) {
    both += (value - meanX) * ((y[index] as number) - meanY)
    square += (value - meanX) ** 2
  }
  return both / square
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
