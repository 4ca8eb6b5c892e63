import { normalInv } from '../dist/normal.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import { quantileAt, type Spread } from '../facts/value.ts'
import { fillUniform } from '../random/random.ts'

/** Draws of how much of each need's work an ecosystem's libraries do, and what remains of an item's hours. */
export interface CoverageTable {
  /** Coverage of a need by an ecosystem, one draw a trial (0–1). */
  column(need: string, ecosystem: string): Float64Array
  /** Share of the hours that remains, by trial, for work with these need shares; null: all of it in every trial. */
  remaining(needs: Readonly<Record<string, number>>, ecosystem: string): Float64Array | null
}

/** Draws are made on first use; the stream of each (need, ecosystem) is its own. */
export function coverageTable(index: GuideIndex, trials: number, seed: number, on: boolean): CoverageTable {
  const columns = new Map<string, Float64Array>()
  const remains = new Map<string, Float64Array>()
  const strength = index.constant('coverage.strength')

  function column(need: string, ecosystem: string): Float64Array {
    const name = `coverage/${need}/${ecosystem}`
    let draws = columns.get(name)
    if (!draws) {
      draws = fillShare(
        fillUniform(new Float64Array(trials), seed, name),
        index.spread('coverage', { need, ecosystem }),
      )
      columns.set(name, draws)
    }
    return draws
  }

  function remaining(needs: Readonly<Record<string, number>>, ecosystem: string): Float64Array | null {
    const shares = Object.entries(needs)
    if (!on || shares.length === 0) return null
    const key = `${ecosystem}|${shares.join('|')}`
    let left = remains.get(key)
    if (!left) {
      left = new Float64Array(trials).fill(1)
      for (const [need, share] of shares) {
        const draws = column(need, ecosystem)
        const saved = strength * share
        for (let trial = 0; trial < trials; trial++) {
          left[trial] = (left[trial] as number) - saved * (draws[trial] as number)
        }
      }
      for (let trial = 0; trial < trials; trial++) left[trial] = Math.max(LEAST_REMAINING, left[trial] as number)
      remains.set(key, left)
    }
    return left
  }
  return { column, remaining }
}

/** However much a library does, somebody has to wire it in: at least this share of an item remains. */
const LEAST_REMAINING = 0.05

/** Replaces uniforms by quantiles of `spread`, clipped to 0–1. */
function fillShare(uniforms: Float64Array, spread: Spread): Float64Array {
  for (let trial = 0; trial < uniforms.length; trial++) {
    const value = quantileAt(spread, normalInv(uniforms[trial] as number))
    uniforms[trial] = value < 0 ? 0 : value > 1 ? 1 : value
  }
  return uniforms
}
