/** An answer that could be changed: how far that closes the gap, and what it costs to change (1 where all are alike). */
export interface Change {
  readonly gain: number
  readonly effort?: number
}

export interface AnswerFlip {
  /** Indices of the changes, largest gain first. */
  readonly changes: readonly number[]
  readonly gain: number
  readonly effort: number
}

/**
 * The changes of least total effort whose gains together pass `gap` (the leader's lead over a challenger at fixed
 * weights). Exact where gains add up, with one change a question and no interactions. With equal efforts these are the
 * fewest changes, taken from the largest gain down; otherwise it is a 0-1 knapsack, solved by branch and bound.
 * Answers that nobody can change are left out by the caller. Null where all changes together do not do it.
 */
export function minimumAnswerFlip(gap: number, candidates: readonly Change[]): AnswerFlip | null {
  const useful = candidates.flatMap(({ gain, effort = 1 }, index) => (gain > 0 ? [{ index, gain, effort }] : []))
  const first = useful[0]
  if (!first) return gap < 0 ? { changes: [], gain: 0, effort: 0 } : null
  const chosen = useful.every(({ effort }) => effort === first.effort) ? fewest(gap, useful) : cheapest(gap, useful)
  if (chosen === null) return null
  return {
    changes: chosen.toSorted((a, b) => b.gain - a.gain).map(({ index }) => index),
    gain: chosen.reduce((sum, { gain }) => sum + gain, 0),
    effort: chosen.reduce((sum, { effort }) => sum + effort, 0),
  }
}

interface Candidate {
  readonly index: number
  readonly gain: number
  readonly effort: number
}

function fewest(gap: number, candidates: readonly Candidate[]): Candidate[] | null {
  const chosen: Candidate[] = []
  let gain = 0
  for (const candidate of candidates.toSorted((a, b) => b.gain - a.gain)) {
    if (gain > gap) break
    chosen.push(candidate)
    gain += candidate.gain
  }
  return gain > gap ? chosen : null
}

function cheapest(gap: number, candidates: readonly Candidate[]): Candidate[] | null {
  // Best gain for the effort first: what is missing then costs at least as much as at the next one's rate.
  const order = candidates.toSorted((a, b) => b.gain / b.effort - a.gain / a.effort)
  const whole = candidates.every(({ effort }) => Number.isInteger(effort))
  const chosen: Candidate[] = []
  let best: Candidate[] | null = null
  let bestEffort = Infinity

  function search(place: number, gain: number, effort: number): void {
    if (gain > gap) {
      if (effort < bestEffort) {
        best = [...chosen]
        bestEffort = effort
      }
      return
    }
    const next = order[place]
    if (!next) return
    const least = effort + ((gap - gain) * next.effort) / next.gain
    if ((whole ? Math.ceil(least) : least) >= bestEffort) return
    chosen.push(next)
    search(place + 1, gain + next.gain, effort + next.effort)
    chosen.pop()
    search(place + 1, gain, effort)
  }
  search(0, 0, 0)
  return best
}
