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
  const totals = new Float64Array(alternatives)
  let first = 0
  for (let row = 0, at = 0; row < rows; row++) {
    for (let alternative = 0; alternative < alternatives; alternative++) {
      let total = 0
      for (let index = 0; index < criteria; index++) total += (weights[index] as number) * (values[at++] as number)
      totals[alternative] = total
    }
    first += shareOfFirst(totals, own)
  }
  return first / rows
}

function shareOfFirst(totals: Float64Array, own: number): number {
  const total = totals[own] as number
  let tied = 1
  for (let other = 0; other < totals.length; other++) {
    if (other === own) continue
    const gap = (totals[other] as number) - total
    if (gap > TIE) return 0
    if (gap >= -TIE) tied++
  }
  return 1 / tied
}
