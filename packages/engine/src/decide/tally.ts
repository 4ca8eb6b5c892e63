import { createRankingCounts } from './ranking-counts.ts'

/** Counts of ranks, pairs and rankings over samples of totals. */
export interface Tally {
  /** Counts one sample, `totals[start …]`; returns how many tie for first: they stand at the head of `best`. */
  readonly add: (totals: Float64Array, start: number) => number
  readonly best: Int32Array
  /** [alternative x rank], and [a x b]: samples in which a is above b. */
  readonly ranks: Float64Array
  readonly above: Float64Array
  readonly rankingEntropyBits: () => number
}

/**
 * Totals within this of each other are a tie: rounding of a weighted sum of values from 0 to 1 stays far below it, so
 * that neither the order of the criteria nor 0.1 + 0.2 decides who wins.
 */
export const TIE = 1e-12

export function createTally(alternatives: number): Tally {
  const count = alternatives
  const ranks = new Float64Array(count * count)
  const above = new Float64Array(count * count)
  const rankings = createRankingCounts(count)
  const best = new Int32Array(count)
  const rankOf = new Int32Array(count)
  const order = new Int32Array(count)

  function add(totals: Float64Array, start: number): number {
    rankOf.fill(0)
    let close = false
    for (let a = 1; a < count; a++) {
      const total = totals[start + a] as number
      for (let b = 0; b < a; b++) {
        const gap = total - (totals[start + b] as number)
        if (gap > TIE) rankOf[b] = (rankOf[b] as number) + 1
        else if (gap < -TIE) rankOf[a] = (rankOf[a] as number) + 1
        else close = true
      }
    }
    if (close) return addTied(totals, start)
    for (let a = 0; a < count; a++) {
      const rank = rankOf[a] as number
      order[rank] = a
      ranks[a * count + rank] = (ranks[a * count + rank] as number) + 1
    }
    countPairs(order)
    rankings.add(rankOf)
    best[0] = order[0] as number
    return 1
  }

  function countPairs(sorted: Int32Array): void {
    for (let rank = 0; rank < count; rank++) {
      const row = (sorted[rank] as number) * count
      for (let below = rank + 1; below < count; below++) {
        const at = row + (sorted[below] as number)
        above[at] = (above[at] as number) + 1
      }
    }
  }

  /** Neighbours in falling order closer than a tie form a group; chains of them too, so that being tied is transitive. */
  function addTied(totals: Float64Array, start: number): number {
    const total = (a: number): number => totals[start + a] as number
    const sorted = [...order.keys()].sort((a, b) => total(b) - total(a) || a - b)
    const groups: number[][] = []
    for (const [place, a] of sorted.entries()) {
      const before = sorted[place - 1]
      if (before !== undefined && total(before) - total(a) <= TIE) groups.at(-1)?.push(a)
      else groups.push([a])
    }
    let rank = 0
    for (const group of groups) {
      for (const a of group) {
        for (let place = rank; place < rank + group.length; place++) {
          ranks[a * count + place] = (ranks[a * count + place] as number) + 1 / group.length
        }
        for (const b of sorted.slice(rank + group.length)) above[a * count + b] = (above[a * count + b] as number) + 1
      }
      rank += group.length
    }
    rankings.addTied(groups)
    best.set(groups[0] as number[])
    return (groups[0] as number[]).length
  }

  return { add, best, ranks, above, rankingEntropyBits: rankings.entropyBits }
}
