/** Marks of a quantile dot plot in columns of a pixel pitch, each mark at its column's middle and its height in it. */
export interface DotColumns {
  readonly dots: readonly { readonly x: number; readonly level: number }[]
  /** The highest column, in marks. */
  readonly most: number
}

/**
 * Bins are as wide as a mark and aligned to `edge`, so that a deadline there falls between two columns: marks left of
 * it are the cases that make it. `xs` in pixels, ascending; one at the edge itself counts to its left.
 */
export function dotColumns(xs: readonly number[], pitch: number, edge: number): DotColumns {
  const heights = new Map<number, number>()
  const dots = xs.map((x) => {
    const column = Math.ceil((x - edge) / pitch - 1e-6) - 1
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { x: edge + (column + 0.5) * pitch, level }
  })
  return { dots, most: Math.max(1, ...heights.values()) }
}
