import { independentItems } from './independent-items.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { addMoments, NO_RATIOS, oneRatio } from './log-moments.ts'
import type { LogPrediction } from './log-prediction.ts'
import { type ModelScore, scoreModel } from './model-score.ts'
import { type PairProblem, pairProblems } from './pair-problems.ts'
import {
  type ClassSpread,
  type ProjectFactor,
  projectFactor,
  TRANSFER_WIDENING,
  updatedFactor,
} from './project-factor.ts'
import { addTotals, NO_ITEMS, type Pair, type ProjectTotals, projectTotals, totalRatio } from './project-totals.ts'
import { sharedFactor } from './shared-factor.ts'

export interface CalibrationOptions {
  /** Where one's own history starts from. It should not hold the pairs that are judged. */
  readonly referenceClass: ClassSpread
}

export type CalibrationModel = 'independent-items' | 'shared-factor' | 'shared-factor-without-bias' | 'own-history'

export type ModelResult =
  | ({ readonly id: CalibrationModel; readonly state: 'scored' } & ModelScore)
  /** No project has two items, so there is no sum for the model to be wrong about. */
  | { readonly id: CalibrationModel; readonly state: 'no-items' }

export type CalibrationReport =
  | { readonly state: 'refused'; readonly problems: readonly PairProblem[] }
  /** Fewer than `needed` projects: nothing can be scored; the factor is what the class and the few pairs give. */
  | {
      readonly state: 'too-few'
      readonly projects: number
      readonly items: number
      readonly needed: number
      readonly factor: ProjectFactor
    }
  | {
      readonly state: 'scored'
      readonly projects: number
      readonly items: number
      readonly models: readonly ModelResult[]
      /** From all projects: what to use for the next one. */
      readonly factor: ProjectFactor
    }

/**
 * How well three models would have forecast one's own finished projects, each project forecast without itself:
 * independent items, a factor shared by all items (with its bias and with a median of 1), and one's own history on
 * top of a reference class. Items that name a project are summed; otherwise each pair is a project.
 * The result does not depend on the unit, as long as estimates and actuals share it.
 */
export function calibrate(pairs: readonly Pair[], options: CalibrationOptions): CalibrationReport {
  const problems = pairProblems(pairs)
  if (problems.length > 0) return { state: 'refused', problems }
  return calibrateTotals(projectTotals(pairs), options)
}

/** The same from the totals of projects, which must be of positive pairs. */
export function calibrateTotals(
  totals: readonly ProjectTotals[],
  { referenceClass }: CalibrationOptions,
): Exclude<CalibrationReport, { state: 'refused' }> {
  const projects = totals.length
  const items = totals.reduce((sum, each) => sum + each.items, 0)
  const factor = projectFactor(referenceClass, { pairs: totals })
  if (projects < PROJECTS_NEEDED) return { state: 'too-few', projects, items, needed: PROJECTS_NEEDED, factor }

  const ratios = totals.map(totalRatio)
  const otherItems = leaveOneOut(totals, addTotals, NO_ITEMS)
  const otherRatios = leaveOneOut(ratios.map(oneRatio), addMoments, NO_RATIOS)
  const scored = (id: CalibrationModel, predictions: readonly LogPrediction[]): ModelResult => ({
    id,
    state: 'scored',
    ...scoreModel(predictions, ratios),
  })
  const summed = items > projects
  return {
    state: 'scored',
    projects,
    items,
    models: [
      summed
        ? scored(
            'independent-items',
            totals.map((target, index) => independentItems(target, otherItems[index] as ProjectTotals)),
          )
        : { id: 'independent-items', state: 'no-items' },
      scored(
        'shared-factor',
        otherRatios.map((others) => sharedFactor(others, 'with-bias')),
      ),
      scored(
        'shared-factor-without-bias',
        otherRatios.map((others) => sharedFactor(others, 'without-bias')),
      ),
      scored(
        'own-history',
        otherRatios.map((others) => updatedFactor(referenceClass, others, TRANSFER_WIDENING)),
      ),
    ],
    factor,
  }
}

/** A spread needs two other projects. */
export const PROJECTS_NEEDED = 3
