import type { Assessment } from '@stackmark/engine'

/** Answers less likely than this say little about what a question could do. */
const likely = 0.02

/**
 * How far one open answer could move each option, of a hundred: over every question that nobody answered, from the least
 * share to the largest under its likely answers. Empty where nothing is open.
 */
export function shareReach({ questions, options }: Pick<Assessment, 'questions' | 'options'>) {
  const reach = new Map<string, readonly [number, number]>()
  for (const { id, share } of options) {
    const counts = questions.flatMap(({ shares }) =>
      shares.filter(({ probability }) => probability >= likely).map((each) => Math.round(100 * (each.shares[id] ?? 0))),
    )
    const own = Math.round(100 * share)
    if (counts.length > 0) reach.set(id, [Math.min(own, ...counts), Math.max(own, ...counts)])
  }
  return reach
}
