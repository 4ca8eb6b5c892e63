import { TIE } from './ties.ts'

export interface ConfidenceInput {
  /** [alternative]: its central weights, null where it has none. */
  readonly centralWeights: readonly (readonly number[] | null)[]
  /** Partial values, rows x alternatives x criteria. */
  readonly values: Float64Array
  readonly rows: number
  readonly alternatives: number
  readonly criteria: number
}

/**
 * How sure an alternative's lead is for those who weigh as its typical supporter does: the share of the rows of values
 * in which it comes first at its own central weights (a tie of t counts 1/t); null where it has none.
 * Source: Lahdelma & Salminen 2001.
 */
export function confidenceFactors(input: ConfidenceInput): (number | null)[] {
  return input.centralWeights.map((weights, own) => (weights === null ? null : firstShare(input, weights, own)))
}

function firstShare(
  { values, rows, alternatives, criteria }: ConfidenceInput,
  weights: readonly number[],
  own: number,
): number {
  const shares = Float64Array.from(weights)
  const size = alternatives * criteria
  let first = 0
  for (let start = 0; start < rows * size; start += size) {
    const mine = start + own * criteria
    let tied = 1
    for (let theirs = start; theirs < start + size; theirs += criteria) {
      if (theirs === mine) continue
      let gap = 0
      for (let index = 0; index < criteria; index++) {
        gap += (shares[index] as number) * ((values[theirs + index] as number) - (values[mine + index] as number))
      }
      if (gap > TIE) {
        tied = 0
        break
      }
      if (gap >= -TIE) tied++
    }
    if (tied > 0) first += 1 / tied
  }
  return first / rows
}
