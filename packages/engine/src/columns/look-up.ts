// Columns hold one number a trial. What runs over all trials stands in small functions of its own, on arrays alone:
// they are compiled once, early, for every caller.

/** By trial: the figure of its number. */
export function lookUp(figures: Float64Array, at: Uint8Array | Uint16Array): Float64Array {
  const column = new Float64Array(at.length)
  if (figures.length === 1) return column.fill(figures[0] as number)
  for (let trial = 0; trial < column.length; trial++) column[trial] = figures[at[trial] as number] as number
  return column
}

/** By trial: the figure of its two numbers, [first * width + second]. */
export function lookUpPair(
  figures: Float64Array,
  first: Uint8Array | Uint16Array,
  width: number,
  second: Uint8Array,
): Float64Array {
  const column = new Float64Array(first.length)
  for (let trial = 0; trial < column.length; trial++) {
    column[trial] = figures[(first[trial] as number) * width + (second[trial] as number)] as number
  }
  return column
}
