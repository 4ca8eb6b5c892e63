import { totalsOf } from '../decide/totals.ts'

/** Who comes first, and who beats whom, over weights alone. */
export interface MeanShares {
  readonly first: readonly number[]
  /** [a][b]: share of the weightings in which a is worth more than b; a tie counts half. */
  readonly pairwiseWinning: readonly (readonly number[])[]
}

/** Shares over weightings (row-major, samples × criteria) at one table of values [option][criterion]; ties are split. */
export function sharesAtMean(weights: Float64Array, values: readonly Float64Array[]): MeanShares {
  const options = values.length
  const criteria = values[0]?.length ?? 0
  const samples = weights.length / criteria
  const flat = Float64Array.from(values.flatMap((row) => [...row]))
  const totals = totalsOf({ weights, values: flat, samples, rows: 1, alternatives: options, criteria })
  const first = new Float64Array(options)
  const beats = new Float64Array(options * options)
  countWins(totals, first, beats)
  const shareOf = (a: number, b: number): number => {
    if (a === b) return 0
    return a < b ? (beats[a * options + b] as number) / samples : 1 - (beats[b * options + a] as number) / samples
  }
  return {
    first: Array.from(first, (count) => count / samples),
    pairwiseWinning: values.map((_, a) => values.map((_row, b) => shareOf(a, b))),
  }
}

/** Adds up who comes first, and in `beats` [a * options + b], a < b, who is worth more: a tie of n counts 1/n, of two 1/2. */
function countWins(totals: Float64Array, first: Float64Array, beats: Float64Array): void {
  const options = first.length
  for (let start = 0; start < totals.length; start += options) {
    let best = Number.NEGATIVE_INFINITY
    let tied = 0
    for (let option = 0; option < options; option++) {
      const total = totals[start + option] as number
      if (total > best) {
        best = total
        tied = 1
      } else if (total === best) tied++
    }
    for (let a = 0; a < options; a++) {
      const total = totals[start + a] as number
      if (total === best) first[a] = (first[a] as number) + 1 / tied
      for (let b = a + 1; b < options; b++) {
        const other = totals[start + b] as number
        const points = total > other ? 1 : total === other ? 0.5 : 0
        beats[a * options + b] = (beats[a * options + b] as number) + points
      }
    }
  }
}
