import type { Brief } from '../../packages/engine/src/model/index.ts'
import type { PertItem } from '../workload/pert-items.ts'

/** The sum of PERT items times one shared lognormal factor: P10, P50, P80, P90. */
export interface KernelTask {
  readonly items: readonly PertItem[]
  readonly logMean: number
  readonly logSd: number
  readonly trials: number
  readonly seed: number
  /** The engine's tables of these items made before the clock starts. */
  readonly tablesKnown?: boolean
}

/** Full ranking of the criteria, partial values [option][criterion] exact: rank acceptabilities [option][rank]. */
export interface WeightsTask {
  readonly samples: number
  readonly seed: number
  readonly options: number
  readonly criteria: number
  readonly values: readonly (readonly number[])[]
}

export interface AssessTask {
  readonly brief: Brief
  readonly seed: number
  readonly trials: number
  readonly samples: number
}

/** What the engine says of the assessment it made, to check that the work was what the case claims. */
export interface AssessAnswer {
  readonly items: number
  readonly questions: number
  readonly flipsTried: number
}
