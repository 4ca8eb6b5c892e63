/** By trial: the value of the column of its number. A single column is given back as it is. */
export function chooseColumn(columns: readonly Float64Array[], at: Uint8Array | Uint16Array): Float64Array {
  const [first] = columns
  if (!first) throw new RangeError('no columns to choose from')
  if (columns.every((column) => column === first)) return first
  const chosen = new Float64Array(at.length)
  columns.forEach((column, number) => {
    copyWhere(chosen, column, at, number)
  })
  return chosen
}

function copyWhere(to: Float64Array, from: Float64Array, at: Uint8Array | Uint16Array, number: number): void {
  for (let trial = 0; trial < to.length; trial++) if (at[trial] === number) to[trial] = from[trial] as number
}
