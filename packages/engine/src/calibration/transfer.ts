import { type BinomialShare, binomialShare } from './binomial-share.ts'
import { NO_RATIOS } from './log-moments.ts'
import { ratioQuantile } from './log-prediction.ts'
import { type PooledClass, pool, type RatioSet } from './pool.ts'
import { type ClassSpread, updatedFactor } from './project-factor.ts'

export interface TransferRow {
  readonly set: RatioSet
  /** The class it was predicted from: the other sets, equal weight. */
  readonly from: PooledClass
  readonly coverage: BinomialShare
  readonly atOrBelowP50: BinomialShare
  readonly atOrBelowP80: BinomialShare
}

export interface Transfer {
  readonly rows: readonly TransferRow[]
  /** Mean over the sets, each set counting once. */
  readonly meanCoverage: number
  readonly leastCoverage: number
}

/**
 * What a reference class is worth to a company that is not in it: each set is predicted from the class of the other
 * sets, as `projectFactor` does without own projects, and the P10 to P90 is checked on the set's projects.
 */
export function transfer(sets: readonly RatioSet[], widening: number): Transfer {
  const rows = sets.map((set) => {
    const from = pool(sets.filter((other) => other !== set))
    return { set, from, ...coverageOf(set, from, widening) }
  })
  const shares = rows.map(({ coverage }) => coverage.share)
  return {
    rows,
    meanCoverage: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    leastCoverage: Math.min(...shares),
  }
}

/** How a class without own projects does on a set. */
export function coverageOf(
  set: RatioSet,
  from: ClassSpread,
  widening: number,
): Pick<TransferRow, 'coverage' | 'atOrBelowP50' | 'atOrBelowP80'> {
  const factor = updatedFactor(from, NO_RATIOS, widening)
  const [p10, p50, p80, p90] = [0.1, 0.5, 0.8, 0.9].map((p) => ratioQuantile(factor, p)) as [
    number,
    number,
    number,
    number,
  ]
  const share = (holds: (ratio: number) => boolean) => binomialShare(set.ratios.filter(holds).length, set.ratios.length)
  return {
    coverage: share((ratio) => ratio >= p10 && ratio <= p90),
    atOrBelowP50: share((ratio) => ratio <= p50),
    atOrBelowP80: share((ratio) => ratio <= p80),
  }
}

/** The least multiple of .05 from 1 on that brings the coverage of every set to `floor`. */
export function neededWidening(sets: readonly RatioSet[], floor: number): number {
  let steps = 0
  while (transfer(sets, 1 + steps * STEP).leastCoverage < floor) steps++
  return 1 + steps * STEP
}

/** What every set is to be covered to, of the 80 % that P10 to P90 promises. */
export const TRANSFER_FLOOR = 0.75

const STEP = 0.05
