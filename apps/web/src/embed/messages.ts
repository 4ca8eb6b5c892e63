import type { Brief } from '@stackmark/engine'

/* What the calculator in its frame and the element that holds it say to each other. */

/** From the frame. */
export type Told =
  /** It listens from now on. */
  | { readonly stackmark: 'ready' }
  | { readonly stackmark: 'height'; readonly height: number }
  | { readonly stackmark: 'result'; readonly brief: Brief; readonly options: readonly Range[] }
  | { readonly stackmark: 'sent' }

/** Weeks and cost of an option, P10, P50 and P90. */
export interface Range {
  readonly id: string
  readonly name: string
  readonly weeks: readonly [number, number, number]
  readonly cost: readonly [number, number, number]
  readonly currency: string
}

/** To the frame: how the page that holds it looks. */
export interface Look {
  readonly stackmark: 'look'
  readonly values: Readonly<Record<string, string>>
}

/** What a page may set, and what it sets here. */
export const lookable: Readonly<Record<string, string>> = {
  '--stackmark-ground': '--ground',
  '--stackmark-sheet': '--sheet',
  '--stackmark-ink': '--ink',
  '--stackmark-ink-2': '--ink-2',
  '--stackmark-line': '--line',
  '--stackmark-font': '--font-text',
}
