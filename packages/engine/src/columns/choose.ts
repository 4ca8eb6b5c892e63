/** By trial: the value of the column of its number. A single column is given back as it is. */
export function chooseColumn(columns: readonly Float64Array[], at: Uint8Array | Uint16Array): Float64Array {
  const distinct = [...new Set(columns)]
  const [first] = distinct
  if (!first) throw new RangeError('no columns to choose from')
  if (distinct.length === 1) return first
  const chosen = first.slice()
  const place = Uint16Array.from(columns, (column) => distinct.indexOf(column))
  distinct.forEach((column, number) => {
    if (number > 0) copyWhere(chosen, column, at, place, number)
  })
  return chosen
}

/** Copies the trials whose number has this place. */
function copyWhere(
  to: Float64Array,
  from: Float64Array,
  at: Uint8Array | Uint16Array,
  place: Uint16Array,
  number: number,
): void {
  for (let trial = 0; trial < to.length; trial++) {
    if (place[at[trial] as number] === number) to[trial] = from[trial] as number
  }
}
