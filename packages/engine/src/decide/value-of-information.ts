import { entropyBits, mutualInformationBits } from '../stats/entropy.ts'
import { type AnswerCounts, type AnswerRows, countRows, countSamples, foldRows } from './answer-counts.ts'
import { countFirsts, type Firsts, firstsOf } from './firsts.ts'

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
 * `firsts`: who comes first, where that is known already. Throws a RangeError when an answer is out of range.
 */
export function valueOfInformation(
  totals: Float64Array,
  alternatives: number,
  questions: readonly Question[],
  firsts: Firsts = firstsOf(totals, alternatives),
): QuestionWorth[] {
  const samples = totals.length / alternatives
  const { winners, tied } = firsts
  const columns = alternatives + 1
  const folded = new Map<number, AnswerRows>()
  return questions.map(({ answers, drawn }, index) => {
    const { length } = drawn
    let counted: AnswerCounts
    if (length < samples) {
      const rows = folded.get(length) ?? foldRows(totals, winners, alternatives, length)
      folded.set(length, rows)
      counted = countRows(rows, drawn, answers, alternatives)
    } else {
      counted = countSamples(totals, winners, drawn, answers, alternatives)
    }
    const { sums, wins } = counted
    const counts = Array.from({ length: answers }, (_, answer) =>
      sumOf(wins.subarray(answer * columns, (answer + 1) * columns)),
    )
    // A typed array drops what has no place in it without a word.
    const missing = samples - sumOf(counts)
    if (missing > 0) throw new RangeError(`question ${index}: ${missing} answers are not among 0–${answers - 1}`)
    for (const { sample, first } of tied) {
      for (const winner of first) {
        const won = (drawn[sample % length] as number) * columns + winner
        wins[won] = (wins[won] as number) + 1 / first.length
      }
    }
    const single = wins.filter((_, cell) => cell % columns < alternatives)
    return worthOf(counts, single, sums, alternatives, samples)
  })
}

function sumOf(counts: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < counts.length; index++) sum += counts[index] as number
  return sum
}

function worthOf(
  counts: readonly number[],
  wins: Float64Array,
  sums: Float64Array,
  alternatives: number,
  samples: number,
): QuestionWorth {
  const best = new Float64Array(alternatives)
  let informed = 0
  const answers = counts.map((count, answer) => {
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
