import type { GuideIndex } from '../facts/guide-index.ts'
import { spreadTable } from '../facts/spread-table.ts'
import type { Draws } from '../random/draws.ts'

/** Draws of how much of each need's work an ecosystem's libraries do, and what remains of an item's hours. */
export interface CoverageTable {
  /** Coverage of a need by an ecosystem, one draw a trial (0–1). */
  column(need: string, ecosystem: string): Float64Array
  /** Share of the hours that remains, by trial, for work with these need shares; null: all of it in every trial. */
  remaining(needs: Readonly<Record<string, number>>, ecosystem: string): Float64Array | null
}

/** However much a library does, somebody has to wire it in: at least this share of an item remains. */
const LEAST_REMAINING = 0.05

/** The stream of each (need, ecosystem) is its own. */
export function coverageTable(index: GuideIndex, draws: Draws, on: boolean): CoverageTable {
  const strength = index.constant('coverage.strength')

  function column(need: string, ecosystem: string): Float64Array {
    return draws.tabled(`coverage/${need}/${ecosystem}`, 'share', () =>
      spreadTable(index.spread('coverage', { need, ecosystem }), 0, 1),
    )
  }
  function remaining(needs: Readonly<Record<string, number>>, ecosystem: string): Float64Array | null {
    const shares = Object.entries(needs)
    if (!on || shares.length === 0) return null
    return draws.derived(`remaining/${ecosystem}/${shares.join()}`, () => {
      const left = new Float64Array(draws.trials).fill(1)
      for (const [need, share] of shares) {
        const covered = column(need, ecosystem)
        const saved = strength * share
        for (let trial = 0; trial < left.length; trial++) {
          left[trial] = (left[trial] as number) - saved * (covered[trial] as number)
        }
      }
      for (let trial = 0; trial < left.length; trial++) {
        if ((left[trial] as number) < LEAST_REMAINING) left[trial] = LEAST_REMAINING
      }
      return left
    })
  }
  return { column, remaining }
}
