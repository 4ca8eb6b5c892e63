/** What text is laid out for. */
export interface Screen {
  /** Columns. */
  readonly width: number
  /** Colours the terminal shows: none, the 256 of the xterm palette, or all. */
  readonly depth: 'none' | '256' | 'full'
  /** What the terminal's ground most likely is; hues are picked to stand out on it. */
  readonly ground: 'dark' | 'light'
}
