import { multivariateNormal } from '../dist/multivariate-normal.ts'
import { normalInv } from '../dist/normal.ts'
import { exp, expm1 } from '../elementary/exp.ts'
import type { RelativePerformance } from '../model/problem.ts'
import { createRandom } from '../random/random.ts'
import { DecideError } from './error.ts'
import { type MeasuredColumn, TAIL } from './measured-column.ts'

/**
 * A criterion measured as effects relative to a common baseline, on the scale of a link function. The effects are drawn
 * together, so that alternatives compared in the same trials keep their correlation.
 * Throws a DecideError below `path` where an alternative is missing or the covariance is none.
 */
export function relativeColumn(
  performance: RelativePerformance,
  alternatives: readonly string[],
  path: readonly (string | number)[],
): MeasuredColumn {
  const { criterion, baseline, cov } = performance
  const inverse = INVERSE_LINKS[performance.type]
  const mean = alternatives.map((name) => {
    const effect = performance.mu[name]
    if (effect === undefined) throw new DecideError('problem-name', `no effect of ${name}`, [...path, 'mu'])
    return effect + baseline.mu
  })
  const covariance = alternatives.map((row) => alternatives.map((column) => entryOf(cov, row, column, path)))
  const effects = normalOf(mean, covariance, [...path, 'cov', 'data'])
  return {
    constant: baseline.sigma === 0 && covariance.flat().every((entry) => entry === 0),
    write: (target, { rows, offset, stride, step }, seed) => {
      const common = createRandom(seed, `cells/${criterion}/baseline`)
      const relative = createRandom(seed, `cells/${criterion}/relative`)
      const draw = new Float64Array(alternatives.length)
      for (let row = 0; row < rows; row++) {
        const shift = baseline.sigma * normalInv(common())
        effects.fill(relative, draw, 0)
        for (let alternative = 0; alternative < draw.length; alternative++) {
          target[offset + row * stride + alternative * step] = inverse(shift + (draw[alternative] as number))
        }
      }
    },
    interval: (alternative) => {
      const own = covariance[alternative]?.[alternative] as number
      const half = normalInv(1 - TAIL) * Math.sqrt(baseline.sigma ** 2 + own)
      const centre = mean[alternative] as number
      return [inverse(centre - half), inverse(centre + half)]
    },
  }
}

const INVERSE_LINKS = {
  'relative-normal': (x: number) => x,
  'relative-logit-normal': (x: number) => 1 / (1 + exp(-x)),
  'relative-cloglog-normal': (x: number) => -expm1(-exp(x)),
} as const

function entryOf(
  { rownames, colnames, data }: RelativePerformance['cov'],
  row: string,
  column: string,
  path: readonly (string | number)[],
): number {
  const entry = data[rownames.indexOf(row)]?.[colnames.indexOf(column)]
  if (entry === undefined)
    throw new DecideError('problem-name', `no covariance of ${row} and ${column}`, [...path, 'cov'])
  return entry
}

function normalOf(
  mean: readonly number[],
  covariance: readonly (readonly number[])[],
  path: readonly (string | number)[],
) {
  try {
    return multivariateNormal(mean, covariance)
  } catch (cause) {
    if (cause instanceof RangeError) throw new DecideError('problem-cell', cause.message, path)
    throw cause
  }
}
