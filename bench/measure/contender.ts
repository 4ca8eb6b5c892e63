/** What one measured run gives back: its time, and its answer so that contenders can be held against each other. */
export interface Run {
  readonly ms: number
  readonly result: unknown
}

/** Somebody who does the work of a case; `round` picks the input, the same for all contenders of a round. */
export interface Contender {
  readonly id: string
  readonly name: string
  run(round: number): Promise<Run>
}

/** A contender that cannot run on this machine. */
export interface Absent {
  readonly id: string
  readonly name: string
  readonly skipped: string
}
