import { entropyBits, mutualInformationBits } from '../stats/entropy.ts'
import { TIE } from './tally.ts'

export interface Question {
  /** How many answers there are. */
  readonly answers: number
  /** Index of the answer drawn in each sample; shorter than the samples: sample s has answer s mod length. */
  readonly drawn: Int8Array | Uint8Array
}

export interface QuestionWorth {
  /** Expected gain in value of knowing the answer before choosing (EVPPI). */
  readonly evppi: number
  /** Expected fall of the entropy of who wins, in bits, corrected for the bias of counting (Miller 1955). */
  readonly mutualInformationBits: number
  /** What each answer would mean; shares and means are null for an answer that was never drawn. */
  readonly answers: readonly {
    readonly probability: number
    /** [alternative]: share of the answer's samples in which it comes first. */
    readonly shares: readonly number[] | null
    readonly meanTotals: readonly number[] | null
  }[]
}

/**
 * What each question's answer is worth, from totals (row-major, samples x alternatives) in which weights, values and
 * the answers to all open questions were drawn together.
 *
 * The answers are few, so that binning the samples by answer is the conditional expectation: no nested sampling and no
 * regression. EVPPI = Σ_k p_k max_a mean(V_a | k) − max_a mean(V_a); mutual information = H(winner) − Σ_k p_k
 * H(winner | k). Where no answer changes who wins, EVPPI is 0 and the information still ranks the questions.
 * Throws a RangeError when an answer is out of range.
 */
export function valueOfInformation(
  totals: Float64Array,
  alternatives: number,
  questions: readonly Question[],
): QuestionWorth[] {
  const samples = totals.length / alternatives
  const firsts = firstsOf(totals, alternatives)
  return questions.map(({ answers, drawn }, index) => {
    const counts = new Float64Array(answers)
    const wins = new Float64Array(answers * alternatives)
    const sums = new Float64Array(answers * alternatives)
    const split = new Float64Array(answers * alternatives)
    const { winners } = firsts
    const length = drawn.length
    for (let sample = 0, row = 0, at = 0; sample < samples; sample++) {
      const answer = drawn[row] as number
      if (++row === length) row = 0
      counts[answer] = (counts[answer] as number) + 1
      const start = answer * alternatives
      // Position of the winner, or none for a tie: the tied are added below.
      const won = start + (winners[sample] as number)
      if (won < start + alternatives) wins[won] = (wins[won] as number) + 1
      for (let alternative = 0; alternative < alternatives; alternative++) {
        const sum = start + alternative
        sums[sum] = (sums[sum] as number) + (totals[at++] as number)
      }
    }
    for (const { sample, winner, share } of firsts.tied) {
      const cell = (drawn[sample % length] as number) * alternatives + winner
      split[cell] = (split[cell] as number) + share
    }
    const counted = counts.reduce((sum, count) => sum + count, 0)
    if (counted !== samples)
      throw new RangeError(`question ${index}: ${samples - counted} answers out of 0–${answers - 1}`)
    for (let cell = 0; cell < wins.length; cell++) wins[cell] = (wins[cell] as number) + (split[cell] as number)
    return worthOf(counts, wins, sums, alternatives, samples)
  })
}

function worthOf(
  counts: Float64Array,
  wins: Float64Array,
  sums: Float64Array,
  alternatives: number,
  samples: number,
): QuestionWorth {
  const best = new Float64Array(alternatives)
  let informed = 0
  const answers = Array.from(counts, (count, answer) => {
    const start = answer * alternatives
    const own = sums.subarray(start, start + alternatives)
    for (const [alternative, sum] of own.entries()) best[alternative] = (best[alternative] as number) + sum / samples
    if (count === 0) return { probability: 0, shares: null, meanTotals: null }
    informed += Math.max(...own) / samples
    return {
      probability: count / samples,
      shares: Array.from(wins.subarray(start, start + alternatives), (won) => won / count),
      meanTotals: Array.from(own, (sum) => sum / count),
    }
  })
  // Not negative but for rounding: the mean of the best is at least the best of the means.
  const evppi = Math.max(0, informed - Math.max(...best))
  return { evppi, mutualInformationBits: mutualInformationBits(wins, alternatives), answers }
}

/**
 * Expected gain of knowing everything (EVPI): mean of the best total less the best mean; an upper bound for every
 * question.
 */
export function perfectInformation(totals: Float64Array, alternatives: number): number {
  const sums = new Float64Array(alternatives)
  const samples = totals.length / alternatives
  let informed = 0
  for (let start = 0; start < totals.length; start += alternatives) {
    let best = -Infinity
    for (let alternative = 0; alternative < alternatives; alternative++) {
      const total = totals[start + alternative] as number
      sums[alternative] = (sums[alternative] as number) + total
      if (total > best) best = total
    }
    informed += best
  }
  return Math.max(0, (informed - Math.max(...sums)) / samples)
}

/** Entropy of who comes first, in bits, over all samples. */
export function winnerEntropyBits(totals: Float64Array, alternatives: number): number {
  const wins = new Float64Array(alternatives)
  const { winners, tied } = firstsOf(totals, alternatives)
  for (const winner of winners) if (winner < alternatives) wins[winner] = (wins[winner] as number) + 1
  for (const { winner, share } of tied) wins[winner] = (wins[winner] as number) + share
  return entropyBits(wins)
}

interface Firsts {
  /** Who comes first in each sample; `alternatives` where several do. */
  readonly winners: Uint16Array
  readonly tied: readonly { readonly sample: number; readonly winner: number; readonly share: number }[]
}

function firstsOf(totals: Float64Array, alternatives: number): Firsts {
  const samples = totals.length / alternatives
  const winners = new Uint16Array(samples)
  const tied: { sample: number; winner: number; share: number }[] = []
  for (let sample = 0, start = 0; sample < samples; sample++, start += alternatives) {
    let winner = 0
    let best = totals[start] as number
    let close = false
    for (let alternative = 1; alternative < alternatives; alternative++) {
      const total = totals[start + alternative] as number
      if (total > best + TIE) {
        winner = alternative
        best = total
        close = false
      } else if (total >= best - TIE) {
        close = true
        if (total > best) best = total
      }
    }
    winners[sample] = winner
    if (!close) continue
    const first = Array.from({ length: alternatives }, (_, index) => index).filter(
      (index) => (totals[start + index] as number) >= best - TIE,
    )
    if (first.length === 1) {
      winners[sample] = first[0] as number
      continue
    }
    winners[sample] = alternatives
    for (const one of first) tied.push({ sample, winner: one, share: 1 / first.length })
  }
  return { winners, tied }
}
