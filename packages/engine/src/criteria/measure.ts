import type { OptionSimulation } from '../estimate/option-run.ts'
import type { Simulation } from '../estimate/simulate.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { Basis, Criterion } from '../model/index.ts'
import type { Draws } from '../random/draws.ts'
import type { LoadDraw } from './load.ts'

/** What a column was made of, for the report and for `--explain`. */
export interface Trace {
  /** One plain sentence: how the figure is worked out. */
  readonly how: string
  /** Ids of the facts, questions and constants it was made of. */
  readonly facts: readonly string[]
  readonly answers: readonly string[]
  readonly constants: readonly string[]
  /** Bases of what is neither fact nor constant. */
  readonly bases?: readonly Basis[]
}

/** One option's values of a criterion by trial; the trace is worked out only for those who ask. */
export interface MeasuredColumn {
  readonly raw: Float64Array
  readonly trace: () => Trace
}

export interface MeasureContext {
  readonly index: GuideIndex
  readonly simulation: Simulation
  readonly load: LoadDraw
  readonly trials: number
  readonly draws: Draws
}

/** Fills one criterion's column for one option. */
export type MeasureColumn = (context: MeasureContext, criterion: Criterion, option: OptionSimulation) => MeasuredColumn

/** Bases of everything a trace names. */
export function basesOf(index: GuideIndex, { facts, constants, bases = [] }: Trace): Basis[] {
  return [
    ...facts.flatMap((id) => index.facts.get(id)?.basis ?? []),
    ...constants.map((id) => index.constantOf(id).basis),
    ...bases,
  ]
}
