import { rankingEntropyBits } from './ranking-entropy.ts'
import { TIE, type WeakOrder, weakOrderOf } from './ties.ts'

export interface Rankings {
  /** [alternative x rank]: samples at that rank; t that tie for t ranks get 1/t of each. */
  readonly ranks: Float64Array
  /** [a x b]: samples in which a is above b. */
  readonly above: Float64Array
  readonly entropyBits: number
}

/** A ranking, and in how many samples it was seen. */
export interface CountedRanking {
  readonly groups: WeakOrder
  count: number
}

/**
 * Counts ranks and pairs over totals (row-major, samples x alternatives). Samples only choose their ranking; the rest
 * is worked out once per ranking seen.
 */
export function countRankings(totals: Float64Array, alternatives: number): Rankings {
  const seen = alternatives <= DENSE ? numberedRankings(totals, alternatives) : namedRankings(totals, alternatives)
  const size = alternatives * alternatives
  const above = new Float64Array(size)
  /** Counts of ranks by the size of the tie, so that sums of thirds do not depend on the order of addition. */
  const byTie = new Map<number, Float64Array>()
  for (const { groups, count } of seen) {
    let rank = 0
    for (const [place, group] of groups.entries()) {
      let ranks = byTie.get(group.length)
      if (!ranks) byTie.set(group.length, (ranks = new Float64Array(size)))
      const below = groups.slice(place + 1).flat()
      for (const a of group) {
        const row = a * alternatives
        for (let at = row + rank; at < row + rank + group.length; at++) ranks[at] = (ranks[at] as number) + count
        for (const b of below) above[row + b] = (above[row + b] as number) + count
      }
      rank += group.length
    }
  }
  const ranks = new Float64Array(size)
  for (const [tied, counts] of [...byTie].sort(([a], [b]) => a - b)) {
    for (let at = 0; at < size; at++) ranks[at] = (ranks[at] as number) + (counts[at] as number) / tied
  }
  return { ranks, above, entropyBits: rankingEntropyBits(seen, alternatives) }
}

/** Up to here a ranking fits a table: six alternatives have 6^6 = 46,656 entries. */
const DENSE = 6

/** Rankings as numbers whose digit a, in base `alternatives`, is how many are above alternative a. */
function numberedRankings(totals: Float64Array, alternatives: number): CountedRanking[] {
  const digits = Int32Array.from({ length: alternatives }, (_, a) => alternatives ** a)
  const counts = new Float64Array(alternatives ** alternatives)
  const tied = new Map<string, CountedRanking>()
  for (let start = 0; start < totals.length; start += alternatives) {
    let key = 0
    let close = false
    for (let a = 1; a < alternatives; a++) {
      const total = totals[start + a] as number
      for (let b = 0; b < a; b++) {
        const gap = total - (totals[start + b] as number)
        if (gap > TIE) key += digits[b] as number
        else if (gap < -TIE) key += digits[a] as number
        else close = true
      }
    }
    if (close) addTo(tied, weakOrderOf(totals, start, alternatives))
    else counts[key] = (counts[key] as number) + 1
  }
  const strict = Array.from(counts.entries()).filter(([, count]) => count > 0)
  return [...strict.map(([key, count]) => ({ groups: orderOf(key, alternatives), count })), ...tied.values()]
}

function orderOf(key: number, alternatives: number): WeakOrder {
  const groups: number[][] = Array.from({ length: alternatives }, () => [])
  let rest = key
  for (let a = 0; a < alternatives; a++) {
    groups[rest % alternatives]?.push(a)
    rest = Math.floor(rest / alternatives)
  }
  return groups
}

function namedRankings(totals: Float64Array, alternatives: number): CountedRanking[] {
  const seen = new Map<string, CountedRanking>()
  for (let start = 0; start < totals.length; start += alternatives)
    addTo(seen, weakOrderOf(totals, start, alternatives))
  return [...seen.values()]
}

function addTo(seen: Map<string, CountedRanking>, groups: WeakOrder): void {
  const key = groups.join(';')
  const known = seen.get(key)
  if (known) known.count++
  else seen.set(key, { groups, count: 1 })
}
