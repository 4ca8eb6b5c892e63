import type { Strength } from '../model/index.ts'

/** Share of weightings from which on the words change; with the gap in value below which nothing is called strong. */
export const STRONG_SHARE = 0.8
export const LEAN_SHARE = 0.6
/** Difference of mean values (0–1 scale) that makes a practical difference: a tenth of one criterion among ten, twice. */
export const RELEVANT_GAP = 0.02

export function strengthOf(share: number, gap: number): Strength {
  if (share >= STRONG_SHARE && gap >= RELEVANT_GAP) return 'strong'
  return share >= LEAN_SHARE ? 'lean' : 'toss-up'
}

/** The verdict in one sentence that a founder can repeat. Shares are said as counts of a hundred. */
export function verdictSentence(strength: Strength, name: string, share: number, second: string | null): string {
  if (share === 1 && second === null) return `Only ${name} is left: the brief rules out the others.`
  const count = Math.round(share * 100)
  switch (strength) {
    case 'strong':
      return `There is a strong case for ${name}: it comes first in ${count} of 100 reasonable ways to weigh your priorities.`
    case 'lean':
      return `It leans to ${name}: it comes first in ${count} of 100 reasonable ways to weigh your priorities.`
    case 'toss-up':
      return second
        ? `It is too close to call: ${name} is ahead in ${count} of 100 reasonable ways to weigh your priorities, ${second} is next.`
        : `It is too close to call: no option comes first in ${Math.round(LEAN_SHARE * 100)} of 100 reasonable ways to weigh your priorities.`
  }
}
