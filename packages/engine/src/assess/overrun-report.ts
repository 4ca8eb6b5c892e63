import { normalInv } from '../dist/normal.ts'
import { exp } from '../elementary/exp.ts'
import type { OverrunFactor } from '../estimate/overrun.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { OverrunDetail } from '../model/index.ts'

const PROBABILITIES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

/**
 * Actual over estimate, by two curves: the reference class as a lognormal with its projects' mean and spread, and what
 * is drawn here. Without own projects the second is the class widened for a company that is not in it; own projects pull it
 * to themselves (see `calibration/project-factor.ts`). Null for a factor that comes from no class.
 */
export function overrunDetail(index: GuideIndex, factor: OverrunFactor): OverrunDetail | null {
  const { origin } = factor
  const found = index.guide.referenceClasses.find(({ id }) => id === origin?.classId)
  if (!origin || !found) return null
  return {
    referenceClass: found.id,
    classProjects: found.projects,
    ownProjects: origin.ownProjects,
    classWeight: origin.classWeight,
    widening: index.constant('factor.widening'),
    curves: PROBABILITIES.map((probability) => ({
      probability,
      found: exp(found.logMean + found.logSd * normalInv(probability)),
      used: exp(factor.logQuantile(probability)),
    })),
  }
}
