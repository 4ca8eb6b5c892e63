/** Adds a column to another. */
export function addTo(sum: Float64Array, column: Float64Array): void {
  for (let trial = 0; trial < sum.length; trial++) sum[trial] = (sum[trial] as number) + (column[trial] as number)
}

/** Adds a column to another in the trials whose number has a flag, flags[number * width + place]. */
export function addWhere(
  sum: Float64Array,
  column: Float64Array,
  flags: Uint8Array,
  at: Uint16Array,
  width: number,
  place: number,
): void {
  for (let trial = 0; trial < sum.length; trial++) {
    const flag = flags[(at[trial] as number) * width + place] as number
    sum[trial] = (sum[trial] as number) + flag * (column[trial] as number)
  }
}

export function productOf(a: Float64Array, b: Float64Array): Float64Array {
  const product = new Float64Array(a.length)
  for (let trial = 0; trial < product.length; trial++) product[trial] = (a[trial] as number) * (b[trial] as number)
  return product
}
