import { entropyBits } from '../stats/entropy.ts'
import { createTally } from './tally.ts'

export interface SmaaInput {
  /** Weights, row-major, samples x criteria. */
  readonly weights: Float64Array
  /** Partial values 0–1, rows x alternatives x criteria; sample s uses row s mod rows. */
  readonly values: Float64Array
  readonly samples: number
  readonly rows: number
  /** At most 256. */
  readonly alternatives: number
  readonly criteria: number
}

export interface SmaaResult {
  /** [alternative][rank]: share of samples at that rank. Rows and columns sum to 1. */
  readonly rankAcceptability: readonly (readonly number[])[]
  /** [alternative]: mean weights of the samples it wins; null where it wins none. */
  readonly centralWeights: readonly (readonly number[] | null)[]
  /** [a][b]: share of samples in which `a` is worth more than `b`; a tie counts for neither. */
  readonly pairwiseWinning: readonly (readonly number[])[]
  /** Entropy of who comes first, and of the whole ranking. */
  readonly choiceEntropyBits: number
  readonly rankingEntropyBits: number
  /** Who wins each sample; tied alternatives take turns, sample by sample. */
  readonly winners: Uint8Array
  /** Total values, row-major, samples x alternatives. */
  readonly totals: Float64Array
  readonly meanTotals: Float64Array
}

/**
 * Stochastic multicriteria acceptability analysis (Lahdelma & Salminen 2001, SMAA-2) over given samples: each sample's
 * totals are its weighted sums, and the results are shares and means over the samples.
 *
 * Ties are shared: t alternatives that tie for ranks r … r + t − 1 get 1/t of each of these ranks, so that every rank
 * is taken exactly once a sample, and a renamed alternative gets the same result. (Published programs differ here:
 * smaa ranks 1, 1, 3 and JSMAA 1, 1, 2.) Throws a RangeError on arrays that do not fit the counts.
 */
export function smaa(input: SmaaInput): SmaaResult {
  const { weights, samples, alternatives, criteria } = input
  const totals = totalsOf(input)
  const tally = createTally(alternatives)
  const winners = new Uint8Array(samples)
  const wins = new Float64Array(alternatives)
  const central = new Float64Array(alternatives * criteria)
  const sums = new Float64Array(alternatives)
  for (let sample = 0; sample < samples; sample++) {
    const start = sample * alternatives
    for (let index = 0; index < alternatives; index++) {
      sums[index] = (sums[index] as number) + (totals[start + index] as number)
    }
    const tied = tally.add(totals, start)
    const share = 1 / tied
    winners[sample] = tally.best[tied === 1 ? 0 : sample % tied] as number
    for (let place = 0; place < tied; place++) {
      const winner = tally.best[place] as number
      wins[winner] = (wins[winner] as number) + share
      const to = winner * criteria
      const from = sample * criteria
      for (let index = 0; index < criteria; index++) {
        central[to + index] = (central[to + index] as number) + share * (weights[from + index] as number)
      }
    }
  }
  const all = Array.from({ length: alternatives }, (_, index) => index)
  return {
    rankAcceptability: all.map((a) => all.map((rank) => (tally.ranks[a * alternatives + rank] as number) / samples)),
    centralWeights: all.map((a) => {
      const won = wins[a] as number
      return won > 0 ? Array.from(central.subarray(a * criteria, (a + 1) * criteria), (sum) => sum / won) : null
    }),
    pairwiseWinning: all.map((a) => all.map((b) => (tally.above[a * alternatives + b] as number) / samples)),
    choiceEntropyBits: entropyBits(wins),
    rankingEntropyBits: tally.rankingEntropyBits(),
    winners,
    totals,
    meanTotals: sums.map((sum) => sum / samples),
  }
}

/** Weighted sums of every sample, row-major, samples x alternatives. */
function totalsOf({ weights, values, samples, rows, alternatives, criteria }: SmaaInput): Float64Array {
  if (alternatives < 1 || alternatives > 256) throw new RangeError(`smaa: 1 to 256 alternatives, got ${alternatives}`)
  const size = alternatives * criteria
  if (samples < 1 || rows < 1 || weights.length !== samples * criteria || values.length !== rows * size) {
    throw new RangeError(
      `smaa: ${weights.length} weights and ${values.length} values do not fit ${samples} samples, ${rows} rows, ` +
        `${alternatives} alternatives, ${criteria} criteria`,
    )
  }
  const totals = new Float64Array(samples * alternatives)
  let row = 0
  let at = 0
  for (let sample = 0; sample < samples; sample++) {
    const weight = sample * criteria
    let value = row * size
    for (let alternative = 0; alternative < alternatives; alternative++) {
      let total = 0
      for (let index = 0; index < criteria; index++) {
        total += (weights[weight + index] as number) * (values[value++] as number)
      }
      totals[at++] = total
    }
    if (++row === rows) row = 0
  }
  return totals
}
