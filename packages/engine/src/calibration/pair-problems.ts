import type { Pair } from './project-totals.ts'

/** What can be wrong with a pair. Codes are stable; words are made where they are shown. */
export type PairProblemCode =
  | 'PAIRS_NOT_A_NUMBER'
  | 'PAIRS_NOT_POSITIVE'
  | 'PAIRS_OUT_OF_RANGE'
  | 'PAIRS_WITHOUT_PROJECT'

/** Bounds of an estimate or actual in any sensible unit; far inside what sums of squares can hold. */
export const leastAmount = 1e-6
export const mostAmount = 1e12

export interface PairProblem {
  readonly code: PairProblemCode
  readonly column: 'estimate' | 'actual' | 'project'
  /** Position in the list, from 0. */
  readonly index: number
  /** The pair's own line, null where it has none. */
  readonly line: number | null
  readonly found: number | null
}

/** Everything wrong with the pairs, in their order; empty when they can be used. */
export function pairProblems(pairs: readonly Pair[]): readonly PairProblem[] {
  const grouped = pairs.some(({ project }) => project !== undefined)
  return pairs.flatMap((pair, index) => {
    const problems: PairProblem[] = []
    const line = pair.line ?? null
    for (const column of ['estimate', 'actual'] as const) {
      const found = pair[column]
      if (!Number.isFinite(found)) problems.push({ code: 'PAIRS_NOT_A_NUMBER', column, index, line, found: null })
      else if (found <= 0) problems.push({ code: 'PAIRS_NOT_POSITIVE', column, index, line, found })
      else if (found < leastAmount || found > mostAmount) {
        problems.push({ code: 'PAIRS_OUT_OF_RANGE', column, index, line, found })
      }
    }
    if (grouped && pair.project === undefined) {
      problems.push({ code: 'PAIRS_WITHOUT_PROJECT', column: 'project', index, line, found: null })
    }
    return problems
  })
}
