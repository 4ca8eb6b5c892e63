import { logQuantile } from '../calibration/log-prediction.ts'
import { projectFactor } from '../calibration/project-factor.ts'
import { sampleTable } from '../dist/pert-table.ts'
import type { OverrunFactor } from '../estimate/overrun.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { History } from '../model/index.ts'

const CELLS = 1024

/**
 * The overrun factor after one's own finished projects: the reference class is the start, own pairs take over as they
 * come (one Bayesian step, see `calibration/project-factor.ts`). Draws come from a table of the predictive quantiles,
 * which ends at the 0.05th and 99.95th percentile.
 */
export function historyFactor(index: GuideIndex, classId: string, history: History): OverrunFactor {
  const found = index.guide.referenceClasses.find((candidate) => candidate.id === classId)
  if (!found) throw new Error(`the guide has no reference class ${classId}`)
  const factor = projectFactor(found, history, index.constant('factor.widening'))
  const table = Float64Array.from({ length: CELLS + 1 }, (_, at) =>
    logQuantile(factor, Math.min(1 - 1 / (2 * CELLS), Math.max(1 / (2 * CELLS), at / CELLS))),
  )
  return {
    id: `${classId}+history`,
    logQuantile: (u) => sampleTable(table, u),
    origin: { classId, ownProjects: factor.pairs, classWeight: factor.shrinkage },
  }
}
