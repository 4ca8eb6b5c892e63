/**
 * Totals within this of each other are a tie: rounding of a weighted sum of values from 0 to 1 stays far below it, so
 * that neither the order of the criteria nor 0.1 + 0.2 decides who wins.
 */
export const TIE = 1e-12

/** Alternatives from the first rank down, those that tie together in a group, in rising order of their index. */
export type WeakOrder = readonly (readonly number[])[]

/**
 * The ranking of `totals[start …]`. Neighbours in falling order that are closer than a tie are in one group, chains of
 * them too, so that being tied is transitive.
 */
export function weakOrderOf(totals: Float64Array, start: number, alternatives: number): WeakOrder {
  const total = (a: number): number => totals[start + a] as number
  const sorted = Array.from({ length: alternatives }, (_, index) => index).sort((a, b) => total(b) - total(a))
  const groups: number[][] = []
  for (const [place, a] of sorted.entries()) {
    const before = sorted[place - 1]
    if (before !== undefined && total(before) - total(a) <= TIE) groups.at(-1)?.push(a)
    else groups.push([a])
  }
  return groups.map((group) => group.sort((a, b) => a - b))
}
