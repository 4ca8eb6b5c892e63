import { entropyBits } from '../stats/entropy.ts'

type Groups = readonly (readonly number[])[]

/** Counts of whole rankings, for their entropy. */
export interface RankingCounts {
  /** One strict ranking, as the rank of each alternative. */
  readonly add: (rankOf: Int32Array) => void
  /** One ranking with ties, as groups of alternatives from the first rank down. */
  readonly addTied: (groups: Groups) => void
  readonly entropyBits: () => number
}

/**
 * A ranking with ties is shared equally among the strict rankings that break them; one that would break into more than
 * 5,040 is taken as a cell of its own with their entropy inside, which is exact unless others overlap it.
 */
export function createRankingCounts(alternatives: number): RankingCounts {
  // Up to six alternatives a ranking is a number in base `alternatives`; beyond that, text.
  const dense = alternatives <= 6 ? new Float64Array(alternatives ** alternatives) : null
  const sparse = new Map<string, number>()
  const tied = new Map<string, { readonly groups: Groups; count: number }>()

  function add(rankOf: Int32Array): void {
    if (dense) {
      const key = numberOf(rankOf)
      dense[key] = (dense[key] as number) + 1
    } else {
      const key = rankOf.join()
      sparse.set(key, (sparse.get(key) ?? 0) + 1)
    }
  }

  function addTied(groups: Groups): void {
    const key = groups.map((group) => group.join()).join(';')
    const known = tied.get(key)
    if (known) known.count++
    else tied.set(key, { groups, count: 1 })
  }

  function bits(): number {
    const numbered = dense?.slice()
    const texts = new Map(sparse)
    const whole: number[] = []
    let inside = 0
    for (const { groups, count } of tied.values()) {
      const orders = groups.reduce((product, group) => product * factorial(group.length), 1)
      if (orders > MOST_ORDERS) {
        whole.push(count)
        inside += count * Math.log2(orders)
        continue
      }
      breakTies(groups, new Int32Array(alternatives), (rankOf) => {
        const share = count / orders
        if (numbered) {
          const key = numberOf(rankOf)
          numbered[key] = (numbered[key] as number) + share
        } else {
          const key = rankOf.join()
          texts.set(key, (texts.get(key) ?? 0) + share)
        }
      })
    }
    const counts = [...(numbered ?? texts.values()), ...whole]
    return entropyBits(counts) + inside / counts.reduce((sum, count) => sum + count, 0)
  }

  return { add, addTied, entropyBits: bits }
}

const MOST_ORDERS = 5040

function numberOf(rankOf: Int32Array): number {
  let key = 0
  for (let index = 0; index < rankOf.length; index++) key = key * rankOf.length + (rankOf[index] as number)
  return key
}

/** Visits every strict ranking that agrees with the groups, written into `rankOf`. */
function breakTies(groups: Groups, rankOf: Int32Array, visit: (rankOf: Int32Array) => void): void {
  const place = (group: number, rest: readonly number[], rank: number): void => {
    if (rest.length > 0) {
      for (const a of rest) {
        rankOf[a] = rank
        place(
          group,
          rest.filter((other) => other !== a),
          rank + 1,
        )
      }
      return
    }
    const next = groups[group + 1]
    if (next) place(group + 1, next, rank)
    else visit(rankOf)
  }
  place(-1, [], 0)
}

function factorial(n: number): number {
  let product = 1
  for (let k = 2; k <= n; k++) product *= k
  return product
}
