/** One criterion's measurements. */
export interface MeasuredColumn {
  readonly constant: boolean
  /** Writes alternative a's draw of row r to target[offset + r * stride + a * step]. */
  readonly write: (target: Float64Array, layout: ColumnLayout, seed: number) => void
  readonly interval: (alternative: number) => readonly [number, number]
}

export interface ColumnLayout {
  readonly rows: number
  readonly offset: number
  readonly stride: number
  readonly step: number
}

/** Probability beyond each end of a cell's 95% interval. */
export const TAIL = 0.025
