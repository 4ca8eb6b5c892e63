import { hierarchicalShare } from './hierarchical-share.ts'

/** Weights for which a head-to-head has an exact answer, and the ones for which it has none. Every criterion occurs once. */
export type WeightKind =
  | { readonly type: 'simplex' }
  | { readonly type: 'ordinal'; readonly order: readonly number[] }
  | { readonly type: 'weakOrder'; readonly blocks: readonly (readonly number[])[] }
  | { readonly type: 'hierarchical'; readonly groups: readonly (readonly number[])[] }
  | { readonly type: 'exact'; readonly w: readonly number[] }

/**
 * Share of the weights for which one alternative is worth more than another, given how much more it is worth on each
 * criterion; without sampling. 0 where they are equal on all (a tie is no win).
 *
 * Null where no exact form is known: a weak order with a block of several beside others.
 */
export function exactHeadToHead(differences: readonly number[], weights: WeightKind): number | null {
  if (differences.every((difference) => difference === 0)) return 0
  switch (weights.type) {
    case 'simplex':
      return simplexShare(differences)
    case 'ordinal':
      return simplexShare(prefixMeans(differences, weights.order))
    case 'weakOrder':
      if (weights.blocks.length === 1) return simplexShare(differences)
      if (weights.blocks.some((block) => block.length !== 1)) return null
      return simplexShare(prefixMeans(differences, weights.blocks.flat()))
    case 'hierarchical':
      return hierarchicalShare(weights.groups.map((group) => group.map((index) => differences[index] as number)))
    case 'exact':
      return weights.w.reduce((sum, weight, index) => sum + weight * (differences[index] as number), 0) > 0 ? 1 : 0
  }
}

/**
 * Share of the simplex on which Σ d_j w_j > 0, for d that are not all 0. Every term is a product of positive numbers, so
 * that nothing cancels; ties and zeros among the d need no care. O(positive x negative).
 * Sources: Varsi 1973, Pacific J. Math. 46(1):303-314; Ali 1973, Pacific J. Math. 48(2):313-322.
 */
export function simplexShare(differences: readonly number[]): number {
  const negative = differences.filter((difference) => difference < 0)
  const share = [1, ...negative.map(() => 0)]
  for (const difference of differences) {
    if (difference < 0) continue
    for (const [index, loss] of negative.entries()) {
      const passed = difference * (share[index] as number) - loss * (share[index + 1] as number)
      share[index + 1] = passed / (difference - loss)
    }
  }
  return share.at(-1) as number
}

/**
 * With a full ranking the weights are a mixture of (1, 0, …), (½, ½, 0, …), …, the corners of the ordered simplex, with
 * mixing weights uniform on a simplex; at each corner the difference is the mean of the differences so far.
 */
function prefixMeans(differences: readonly number[], order: readonly number[]): number[] {
  if (order.length !== differences.length) {
    throw new RangeError(`a ranking of ${order.length} criteria for ${differences.length} differences`)
  }
  let sum = 0
  return order.map((criterion, rank) => {
    sum += differences[criterion] as number
    return sum / (rank + 1)
  })
}
