import { exp } from '../elementary/exp.ts'
import { log } from '../elementary/log.ts'
import type { Scale } from '../model/guide.ts'

/** Partial value of a measurement: 0 for the worst, 1 for the best of the scale; beyond its ends see `OutOfBounds`. */
export type ValueFunction = (x: number) => number

/** Beyond the ends: go on along the last piece (the field's default), or stay at its value. */
export type OutOfBounds = 'interpolate' | 'clip'

/** A straight line from 0 at `worst` to 1 at `best`. Throws a RangeError where they are equal. */
export function linearValue(worst: number, best: number, outOfBounds: OutOfBounds = 'interpolate'): ValueFunction {
  const width = best - worst
  if (!(Math.abs(width) > 0)) throw new RangeError(`value function: worst and best are both ${worst}`)
  if (outOfBounds === 'interpolate') return (x) => (x - worst) / width
  return (x) => clip((x - worst) / width)
}

/**
 * Straight lines between (cutoff, value) points; cutoffs must rise. Throws a RangeError where they do not, or where
 * the numbers of cutoffs and values differ.
 */
export function piecewiseLinear(
  cutoffs: readonly number[],
  values: readonly number[],
  outOfBounds: OutOfBounds = 'interpolate',
): ValueFunction {
  if (cutoffs.length !== values.length || cutoffs.length < 2) {
    throw new RangeError(`value function: ${cutoffs.length} cutoffs and ${values.length} values, two or more needed`)
  }
  for (let index = 1; index < cutoffs.length; index++) {
    if (!((cutoffs[index] as number) > (cutoffs[index - 1] as number))) {
      throw new RangeError(`value function: cutoffs must rise, ${cutoffs[index]} follows ${cutoffs[index - 1]}`)
    }
  }
  const first = cutoffs[0] as number
  const last = cutoffs.at(-1) as number
  return (x) => {
    if (outOfBounds === 'clip' && x <= first) return values[0] as number
    if (outOfBounds === 'clip' && x >= last) return values.at(-1) as number
    let piece = 1
    while (piece < cutoffs.length - 1 && x > (cutoffs[piece] as number)) piece++
    const left = cutoffs[piece - 1] as number
    const from = values[piece - 1] as number
    return from + ((x - left) / ((cutoffs[piece] as number) - left)) * ((values[piece] as number) - from)
  }
}

/**
 * Value on one of the guide's fixed scales, clipped to 0–1. `reference` is the options' geometric mean, which only
 * `log-relative` asks for: less than it is better, `1/spread` of it is worth 1, `spread` times it 0. A logarithmic
 * scale reads 0 and less as its lowest end.
 */
export function scaleValue(scale: Scale, x: number, reference = 1): number {
  switch (scale.type) {
    case 'linear':
      return clip((x - scale.worst) / (scale.best - scale.worst))
    case 'log':
      return clip((logarithm(x) - log(scale.worst)) / (log(scale.best) - log(scale.worst)))
    case 'log-relative':
      return clip(0.5 - (logarithm(x) - log(reference)) / (2 * log(scale.spread)))
  }
}

/** Geometric mean, the reference of a `log-relative` scale; 0 where a value is 0. */
export function geometricMean(values: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += logarithm(values[index] as number)
  return exp(sum / values.length)
}

function logarithm(x: number): number {
  return x > 0 ? log(x) : -Infinity
}

function clip(value: number): number {
  return value < 0 ? 0 : value > 1 ? 1 : value
}
