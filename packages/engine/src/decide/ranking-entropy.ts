import { log2 } from '../elementary/log.ts'
import { entropyBits } from '../stats/entropy.ts'
import type { CountedRanking } from './rankings.ts'
import type { WeakOrder } from './ties.ts'

/**
 * Entropy in bits of who stands where. A ranking with ties is shared equally among the strict rankings that break them;
 * one that would break into more than 5,040 is a cell of its own with their entropy inside, which is exact unless
 * others overlap it.
 */
export function rankingEntropyBits(seen: readonly CountedRanking[], alternatives: number): number {
  const tied = seen.some(({ groups }) => groups.length < alternatives)
  if (!tied) return entropyBits(seen.map(({ count }) => count))
  const counts = new Map<string, number>()
  let inside = 0
  let total = 0
  for (const { groups, count } of seen) {
    total += count
    const orders = groups.reduce((product, group) => product * factorial(group.length), 1)
    if (orders > MOST_ORDERS) {
      counts.set(groups.join(';'), count)
      inside += count * log2(orders)
      continue
    }
    breakTies(groups, (order) => {
      const key = order.join(';')
      counts.set(key, (counts.get(key) ?? 0) + count / orders)
    })
  }
  return entropyBits([...counts.values()]) + inside / total
}

const MOST_ORDERS = 5040

/** Visits every strict order that agrees with the groups; the list is the visitor's for the time of the visit. */
function breakTies(groups: WeakOrder, visit: (order: readonly number[]) => void): void {
  const order: number[] = []
  const place = (group: number, rest: readonly number[]): void => {
    for (const a of rest) {
      order.push(a)
      place(
        group,
        rest.filter((other) => other !== a),
      )
      order.pop()
    }
    if (rest.length > 0) return
    const next = groups[group + 1]
    if (next) place(group + 1, next)
    else visit(order)
  }
  place(-1, [])
}

function factorial(n: number): number {
  let product = 1
  for (let k = 2; k <= n; k++) product *= k
  return product
}
