import { columnMeans } from '../stats/column-means.ts'
import { entropyBits } from '../stats/entropy.ts'
import { countFirsts, type Firsts, firstsOf } from './firsts.ts'
import { countRankings } from './rankings.ts'
import { type Samples, totalsOf } from './totals.ts'

export type SmaaInput = Samples

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
  readonly firsts: Firsts
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
  const { samples, alternatives } = input
  const totals = totalsOf(input)
  const firsts = firstsOf(totals, alternatives)
  const wins = countFirsts(firsts, alternatives)
  const { ranks, above, entropyBits: rankingEntropyBits } = countRankings(totals, alternatives)
  return {
    rankAcceptability: sharesOf(ranks, alternatives, samples),
    centralWeights: centralWeightsOf(input, firsts, wins),
    pairwiseWinning: sharesOf(above, alternatives, samples),
    choiceEntropyBits: entropyBits(wins),
    rankingEntropyBits,
    winners: inTurns(firsts),
    firsts,
    totals,
    meanTotals: columnMeans(totals, alternatives),
  }
}

function sharesOf(counts: Float64Array, width: number, samples: number): number[][] {
  return Array.from({ length: width }, (_, row) =>
    Array.from(counts.subarray(row * width, (row + 1) * width), (count) => count / samples),
  )
}

function centralWeightsOf(
  { weights, alternatives, criteria }: SmaaInput,
  { winners, tied }: Firsts,
  wins: Float64Array,
): (number[] | null)[] {
  // One row more than alternatives: it takes the samples without a single winner, and is dropped.
  const sums = new Float64Array((alternatives + 1) * criteria)
  for (let sample = 0, from = 0; sample < winners.length; sample++, from += criteria) {
    const to = (winners[sample] as number) * criteria
    for (let index = 0; index < criteria; index++) {
      sums[to + index] = (sums[to + index] as number) + (weights[from + index] as number)
    }
  }
  for (const { sample, first } of tied) {
    for (const winner of first) {
      for (let index = 0; index < criteria; index++) {
        const share = (weights[sample * criteria + index] as number) / first.length
        sums[winner * criteria + index] = (sums[winner * criteria + index] as number) + share
      }
    }
  }
  return Array.from(wins, (won, a) =>
    won > 0 ? Array.from(sums.subarray(a * criteria, (a + 1) * criteria), (sum) => sum / won) : null,
  )
}

function inTurns({ winners, tied }: Firsts): Uint8Array {
  const result = Uint8Array.from(winners)
  for (const { sample, first } of tied) result[sample] = first[sample % first.length] as number
  return result
}
