import type { BinomialShare } from './binomial-share.ts'
import { calibrateTotals } from './calibrate.ts'
import { cesawProjects, effortSets, scheduleSet } from './effort-sets.ts'
import { pool, type RatioSet } from './pool.ts'
import { TRANSFER_WIDENING } from './project-factor.ts'
import { type ProjectTotals, projectTotals } from './project-totals.ts'
import { modelOf } from './score-table.ts'
import { coverageOf } from './transfer.ts'

/** How often P10 to P90, which promises 80 %, held the actual of a set's projects. */
export interface EstimateCoverage {
  readonly set: string
  readonly name: string
  readonly measures: 'effort' | 'schedule'
  readonly projects: number
  /** Items summed as if they missed independently, leave-one-project-out; null: the set has no items. */
  readonly independentItems: BinomialShare | null
  /** The class of the other sets, as found and as the estimate uses it. */
  readonly transferAsFound: BinomialShare
  readonly transfer: BinomialShare
  /** The same class and the set's other projects as own history. */
  readonly ownHistory: BinomialShare
}

export interface EstimateRecord {
  readonly sets: readonly EstimateCoverage[]
  readonly widening: number
  /** Over the effort sets, each counting once. */
  readonly meanTransferAsFound: number
  readonly meanTransfer: number
}

/** The record of the estimates on published projects: effort sets, then the schedule set, which is in no class. */
export function estimateRecord(): EstimateRecord {
  const efforts = effortSets()
  const rows = efforts.map((set) => {
    const others = efforts.filter((other) => other !== set)
    return coverageRow(set, 'effort', others, set.id === 'cesaw' ? cesawProjects() : totalsOf(set))
  })
  const schedule = scheduleSet()
  const mean = (of: (row: EstimateCoverage) => BinomialShare) =>
    rows.reduce((sum, row) => sum + of(row).share, 0) / rows.length
  return {
    sets: [...rows, coverageRow(schedule, 'schedule', efforts, totalsOf(schedule))],
    widening: TRANSFER_WIDENING,
    meanTransferAsFound: mean((row) => row.transferAsFound),
    meanTransfer: mean((row) => row.transfer),
  }
}

function coverageRow(
  set: RatioSet,
  measures: EstimateCoverage['measures'],
  others: readonly RatioSet[],
  totals: readonly ProjectTotals[],
): EstimateCoverage {
  const referenceClass = pool(others)
  const report = calibrateTotals(totals, { referenceClass })
  const models = report.state === 'scored' ? report.models : []
  const independent = models.find(({ id }) => id === 'independent-items')
  return {
    set: set.id,
    name: set.name,
    measures,
    projects: set.ratios.length,
    independentItems: independent?.state === 'scored' ? independent.p10ToP90 : null,
    transferAsFound: coverageOf(set, referenceClass, 1).coverage,
    transfer: coverageOf(set, referenceClass, TRANSFER_WIDENING).coverage,
    ownHistory: modelOf(models, 'own-history').p10ToP90,
  }
}

/** Projects of which only the ratio is known: each a single item. */
function totalsOf({ ratios }: RatioSet): readonly ProjectTotals[] {
  return projectTotals(ratios.map((actual) => ({ estimate: 1, actual })))
}
