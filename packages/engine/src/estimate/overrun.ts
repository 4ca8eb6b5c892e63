import { normalInv } from '../dist/normal.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import { fillUniform } from '../random/random.ts'

/** How real projects of a class end up beside their estimate: a distribution of actual / estimate on the log scale. */
export interface OverrunFactor {
  /** Where it comes from: a reference class's id, or `history`. */
  readonly id: string
  /** Log of the factor at a probability (0 < u < 1). */
  logQuantile(u: number): number
}

/** The shared factor of a reference class, widened for use outside the companies it was found in. */
export function classFactor(index: GuideIndex, id: string): OverrunFactor {
  const found = index.guide.referenceClasses.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`the guide has no reference class ${id}`)
  const logSd = found.logSd * index.constant('factor.widening')
  return { id, logQuantile: (u) => found.logMean + logSd * normalInv(u) }
}

/** The project's own factor in every trial: one draw that all items and all options share. */
export function fillOverrun(trials: number, seed: number, factor: OverrunFactor): Float64Array {
  const draws = fillUniform(new Float64Array(trials), seed, 'project-factor')
  for (let trial = 0; trial < trials; trial++) draws[trial] = Math.exp(factor.logQuantile(draws[trial] as number))
  return draws
}

/** Lognormal factors of median 1 with a stream of their own. */
export function fillLognormal(trials: number, seed: number, name: string, logSd: number): Float64Array {
  const draws = fillUniform(new Float64Array(trials), seed, name)
  for (let trial = 0; trial < trials; trial++) draws[trial] = Math.exp(logSd * normalInv(draws[trial] as number))
  return draws
}
