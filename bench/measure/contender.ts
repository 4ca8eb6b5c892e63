/** What one measured run gives back: its times, and its answer so that contenders can be held against each other. */
export interface Run {
  readonly ms: number
  /** Processor time: what others on the machine do to `ms` touches it little. Null where it cannot be read. */
  readonly processorMs: number | null
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
