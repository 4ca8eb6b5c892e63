import { entropyBits, mutualInformationBits } from '../stats/entropy.ts'
import { countFirsts, firstsOf } from './firsts.ts'

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
  const { winners, tied } = firstsOf(totals, alternatives)
  // One column more than alternatives: it takes the samples without a single winner, and is dropped.
  const columns = alternatives + 1
  return questions.map(({ answers, drawn }, index) => {
    const counts = new Float64Array(answers)
    const wins = new Float64Array(answers * columns)
    const sums = new Float64Array(answers * alternatives)
    const length = drawn.length
    for (let sample = 0, row = 0, at = 0; sample < samples; sample++) {
      const answer = drawn[row] as number
      if (++row === length) row = 0
      counts[answer] = (counts[answer] as number) + 1
      const won = answer * columns + (winners[sample] as number)
      wins[won] = (wins[won] as number) + 1
      for (let sum = answer * alternatives, end = sum + alternatives; sum < end; sum++) {
        sums[sum] = (sums[sum] as number) + (totals[at++] as number)
      }
    }
    for (const { sample, first } of tied) {
      for (const winner of first) {
        const won = (drawn[sample % length] as number) * columns + winner
        wins[won] = (wins[won] as number) + 1 / first.length
      }
    }
    const counted = counts.reduce((sum, count) => sum + count, 0)
    if (counted !== samples)
      throw new RangeError(`question ${index}: ${samples - counted} answers out of 0–${answers - 1}`)
    return worthOf(
      counts,
      wins.filter((_, cell) => cell % columns < alternatives),
      sums,
      alternatives,
      samples,
    )
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
  return entropyBits(countFirsts(firstsOf(totals, alternatives), alternatives))
}
