import type { CaseReport } from '../cases/case.ts'
import type { Machine } from './machine.ts'

/** One run of the benchmark: what `results.json` holds. */
export interface Results {
  /** Day of the run, YYYY-MM-DD. */
  readonly date: string
  readonly seed: number
  readonly machine: Machine
  readonly cases: readonly CaseReport[]
}
