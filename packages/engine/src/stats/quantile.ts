/**
 * The `p`-quantile (0–1) of values in rising order, by linear interpolation between order statistics: type 7 of
 * Hyndman & Fan 1996, the default of R and NumPy. NaN of no values.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const low = sorted[below] ?? Number.NaN
  const part = position - below
  return part === 0 ? low : low + part * ((sorted[below + 1] as number) - low)
}
