import type { Quantiles } from '../model/assessment.ts'
import { logMoments } from './log-moments.ts'

/** Actual / estimate of the projects of one data set. */
export interface RatioSet {
  readonly id: string
  readonly name: string
  readonly ratios: readonly number[]
}

export interface PooledClass {
  readonly projects: number
  readonly logMean: number
  readonly logSd: number
  readonly quantiles: Quantiles
}

/**
 * The reference class of several sets, each set weighing the same whatever its size (else the largest company would
 * be the class). `logMean` and `logSd` are those of the mixture, so differences between the sets are part of the
 * spread; the quantiles are those found, not a lognormal's.
 */
export function pool(sets: readonly RatioSet[]): PooledClass {
  const moments = sets.map(({ ratios }) => logMoments(ratios))
  const logMean = moments.reduce((sum, { mean }) => sum + mean, 0) / sets.length
  const variance =
    moments.reduce((sum, { n, mean, squares }) => sum + squares / n + (mean - logMean) ** 2, 0) / sets.length
  const weighted = sets.flatMap(({ ratios }) =>
    ratios.map((ratio) => ({ ratio, weight: 1 / ratios.length / sets.length })),
  )
  return {
    projects: weighted.length,
    logMean,
    logSd: Math.sqrt(variance),
    quantiles: {
      p10: weightedQuantile(weighted, 0.1),
      p50: weightedQuantile(weighted, 0.5),
      p80: weightedQuantile(weighted, 0.8),
      p90: weightedQuantile(weighted, 0.9),
    },
  }
}

/** Linear between the middles of the weights (Hazen's plotting positions when all weigh the same). */
function weightedQuantile(values: readonly { readonly ratio: number; readonly weight: number }[], p: number): number {
  const sorted = [...values].sort((a, b) => a.ratio - b.ratio)
  let below = 0
  let last: { readonly ratio: number; readonly position: number } | null = null
  for (const { ratio, weight } of sorted) {
    const position = below + weight / 2
    if (position >= p) {
      if (last === null) return ratio
      return last.ratio + ((p - last.position) / (position - last.position)) * (ratio - last.ratio)
    }
    below += weight
    last = { ratio, position }
  }
  return last?.ratio ?? Number.NaN
}
