/**
 * Shares as whole counts of a hundred that sum to a hundred, by option. The leader keeps the count that its sentence
 * names; the others share the rest (largest remainders; of equal ones the earlier gets more).
 */
export function countsOfHundred({ shares, leader }: Shares): ReadonlyMap<string, number> {
  const ahead = shares.find(({ option }) => option === leader)
  const first = ahead ? Math.round(100 * ahead.share) : 0
  const others = shares.filter((share) => share !== ahead)
  const total = others.reduce((sum, { share }) => sum + share, 0)
  const exact = others.map(({ option, share }) => ({
    option,
    count: total > 0 ? ((100 - first) * share) / total : (100 - first) / others.length,
  }))
  const counts = new Map(exact.map(({ option, count }) => [option, Math.floor(count)]))
  const missing = 100 - first - [...counts.values()].reduce((sum, count) => sum + count, 0)
  const byRemainder = exact.toSorted((a, b) => (b.count % 1) - (a.count % 1))
  for (const { option } of byRemainder.slice(0, missing)) counts.set(option, (counts.get(option) ?? 0) + 1)
  return ahead ? counts.set(ahead.option, others.length === 0 ? 100 : first) : counts
}

/** Shares are of 1; no leader in a dead heat. */
interface Shares {
  readonly shares: readonly { readonly option: string; readonly share: number }[]
  readonly leader: string | null
}
