import type { OptionSimulation } from '../estimate/option-run.ts'
import type { Simulation } from '../estimate/simulate.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { Basis, Criterion } from '../model/index.ts'
import type { Draws } from '../random/draws.ts'
import type { LoadDraw } from './load.ts'

/** One option's values of a criterion by trial, and what they were made of. */
export interface MeasuredColumn {
  readonly raw: Float64Array
  /** One plain sentence: how the figure is worked out. */
  readonly how: string
  /** Ids of the facts, questions and constants it was made of. */
  readonly facts: readonly string[]
  readonly answers: readonly string[]
  readonly constants: readonly string[]
  readonly bases: readonly Basis[]
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

/** Bases of the named facts and constants. */
export function basesOf(index: GuideIndex, facts: readonly string[], constants: readonly string[]): Basis[] {
  return [
    ...facts.flatMap((id) => index.facts.get(id)?.basis ?? []),
    ...constants.map((id) => index.constantOf(id).basis),
  ]
}
