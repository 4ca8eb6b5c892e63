/**
 * Something measured or published about an option's speed. The lab's results and published ranges share this shape,
 * so that a measurement replaces a published range without a change anywhere else.
 */
export interface Evidence {
  readonly id: string
  /** The ecosystem it was measured on. */
  readonly ecosystem: string
  /** What was run: `api-with-database`, `json`, `websocket-idle`, … */
  readonly workload: string
  readonly figure: { readonly p10: number; readonly p50: number; readonly p90: number }
  readonly unit: string
  /** A run of the lab (its file) or a source of the guide. */
  readonly run?: string
  readonly source?: string
  readonly claim?: string
}

/** One's own finished projects: hours or days, the same unit in both columns. */
export interface History {
  readonly pairs: readonly { readonly estimate: number; readonly actual: number }[]
}
