import { entropyBits } from '../stats/entropy.ts'

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
    rankings.add(rankOf, 1)
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
    rankings.addGroups(groups)
    best.set(groups[0] as number[])
    return (groups[0] as number[]).length
  }

  return { add, best, ranks, above, rankingEntropyBits: rankings.entropyBits }
}

interface RankingCounts {
  readonly add: (rankOf: Int32Array, weight: number) => void
  /** A ranking with ties, shared among the rankings that break them. */
  readonly addGroups: (groups: readonly (readonly number[])[]) => void
  readonly entropyBits: () => number
}

/** Up to seven alternatives a ranking is a number in base `alternatives`; beyond that, text. */
function createRankingCounts(alternatives: number): RankingCounts {
  const dense = alternatives <= 7 ? new Float64Array(alternatives ** alternatives) : null
  const sparse = new Map<string, number>()
  /** Rankings with too many ties to break one by one: entropy of each is added as if nothing else overlapped it. */
  const broad = new Map<string, { count: number; bits: number }>()

  function add(rankOf: Int32Array, weight: number): void {
    if (dense) {
      let key = 0
      for (let a = 0; a < alternatives; a++) key = key * alternatives + (rankOf[a] as number)
      dense[key] = (dense[key] as number) + weight
    } else {
      const key = rankOf.join()
      sparse.set(key, (sparse.get(key) ?? 0) + weight)
    }
  }

  function addGroups(groups: readonly (readonly number[])[]): void {
    const orders = groups.reduce((product, group) => product * factorial(group.length), 1)
    if (orders > MOST_ORDERS) {
      const key = groups.map((group) => group.join()).join(';')
      const known = broad.get(key) ?? { count: 0, bits: Math.log2(orders) }
      known.count++
      broad.set(key, known)
      return
    }
    const rankOf = new Int32Array(alternatives)
    breakTies(groups, 0, 0, rankOf, () => add(rankOf, 1 / orders))
  }

  function bits(): number {
    const whole = [...broad.values()]
    const counts = [...(dense ?? sparse.values()), ...whole.map(({ count }) => count)]
    const total = counts.reduce((sum, count) => sum + count, 0)
    return entropyBits(counts) + whole.reduce((sum, { count, bits: own }) => sum + (count / total) * own, 0)
  }

  return { add, addGroups, entropyBits: bits }
}

const MOST_ORDERS = 5040

/** Visits every strict ranking that agrees with the groups, written as the rank of each alternative. */
function breakTies(
  groups: readonly (readonly number[])[],
  group: number,
  rank: number,
  rankOf: Int32Array,
  visit: () => void,
): void {
  const members = groups[group]
  if (!members) {
    visit()
    return
  }
  const place = (rest: readonly number[], next: number): void => {
    if (rest.length === 0) breakTies(groups, group + 1, next, rankOf, visit)
    for (const a of rest) {
      rankOf[a] = next
      place(
        rest.filter((other) => other !== a),
        next + 1,
      )
    }
  }
  place(members, rank)
}

function factorial(n: number): number {
  let product = 1
  for (let k = 2; k <= n; k++) product *= k
  return product
}
