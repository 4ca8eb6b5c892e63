import { TIE, weakOrderOf } from './ties.ts'

/** Who comes first in each sample. */
export interface Firsts {
  /** By sample; `alternatives` where several tie. */
  readonly winners: Uint16Array
  readonly tied: readonly { readonly sample: number; readonly first: readonly number[] }[]
}

/** Totals are row-major, samples x alternatives. */
export function firstsOf(totals: Float64Array, alternatives: number): Firsts {
  const samples = totals.length / alternatives
  const winners = new Uint16Array(samples)
  const tied: { sample: number; first: readonly number[] }[] = []
  for (let sample = 0, start = 0; sample < samples; sample++, start += alternatives) {
    let winner = 0
    let best = totals[start] as number
    let next = -Infinity
    for (let alternative = 1; alternative < alternatives; alternative++) {
      const total = totals[start + alternative] as number
      if (total > best) {
        next = best
        best = total
        winner = alternative
      } else if (total > next) next = total
    }
    winners[sample] = winner
    if (best - next > TIE) continue
    winners[sample] = alternatives
    tied.push({ sample, first: weakOrderOf(totals, start, alternatives)[0] as readonly number[] })
  }
  return { winners, tied }
}

/** How often each alternative comes first; t that tie get 1/t each. */
export function countFirsts({ winners, tied }: Firsts, alternatives: number): Float64Array {
  const wins = new Float64Array(alternatives + 1)
  for (let sample = 0; sample < winners.length; sample++) {
    const winner = winners[sample] as number
    wins[winner] = (wins[winner] as number) + 1
  }
  for (const { first } of tied) for (const one of first) wins[one] = (wins[one] as number) + 1 / first.length
  return wins.slice(0, alternatives)
}
