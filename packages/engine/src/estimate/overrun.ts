import { normalInv } from '../dist/normal.ts'
import { exp } from '../elementary/exp.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { Draws } from '../random/draws.ts'

/** How real projects of a class end up beside their estimate: a distribution of actual / estimate on the log scale. */
export interface OverrunFactor {
  /** Where it comes from: a reference class's id, or `history`. */
  readonly id: string
  /** Log of the factor at a probability (0 < u < 1). */
  logQuantile(u: number): number
  /** The reference class it started from, and how many own projects it has learnt from since; absent: from neither. */
  readonly origin?: OverrunOrigin
}

export interface OverrunOrigin {
  readonly classId: string
  readonly ownProjects: number
  /** Weight of the class in the middle of the factor: 1 without own projects, falling towards 0. */
  readonly classWeight: number
}

/** The shared factor of a reference class, widened for use outside the companies it was found in. */
export function classFactor(index: GuideIndex, id: string): OverrunFactor {
  const found = index.guide.referenceClasses.find((candidate) => candidate.id === id)
  if (!found) throw new Error(`the guide has no reference class ${id}`)
  const logSd = found.logSd * index.constant('factor.widening')
  return {
    id,
    logQuantile: (u) => found.logMean + logSd * normalInv(u),
    origin: { classId: id, ownProjects: 0, classWeight: 1 },
  }
}

/** The project's own factor in every trial: one draw that all items and all options share. */
export function overrunColumn(draws: Draws, factor: OverrunFactor): Float64Array {
  return draws.column('project-factor', factor.id, (column) => {
    for (let trial = 0; trial < column.length; trial++) {
      column[trial] = exp(factor.logQuantile(column[trial] as number))
    }
    return column
  })
}

/** Lognormal factors of median 1 with a stream of their own. */
export function lognormalColumn(draws: Draws, name: string, logSd: number): Float64Array {
  return draws.column(name, String(logSd), (column) => {
    for (let trial = 0; trial < column.length; trial++) {
      column[trial] = exp(logSd * normalInv(column[trial] as number))
    }
    return column
  })
}
