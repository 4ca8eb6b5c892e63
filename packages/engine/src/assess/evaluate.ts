import { type CellTable, fillCells } from '../criteria/cells.ts'
import { type SmaaResult, smaa } from '../decide/smaa.ts'
import type { OverrunFactor } from '../estimate/overrun.ts'
import { type Simulation, simulate } from '../estimate/simulate.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { Brief, Evidence } from '../model/index.ts'
import { createDraws, type Draws } from '../random/draws.ts'
import { drawScenario } from '../scenario/scenario.ts'
import { columnMeans } from '../stats/column-means.ts'
import { type PriorityWeights, priorityWeights } from './priority-weights.ts'

export interface EvaluationInput {
  readonly index: GuideIndex
  readonly brief: Brief
  readonly evidence: readonly Evidence[]
  readonly factor: OverrunFactor
  readonly seed: number
  /** Scheduling trials; each is one draw of all that is uncertain. */
  readonly trials: number
  /** Weightings; weighting s meets trial s modulo `trials`. */
  readonly samples: number
  readonly optionLogSd?: number
  /** Draws of the same seed and number of trials, to share among runs. */
  readonly draws?: Draws
  /** Weightings of the same seed, number and priorities, to share among runs. */
  readonly priorities?: PriorityWeights
}

/** The model run once: estimate, cells, weightings and who comes first. */
export interface Evaluation {
  readonly input: EvaluationInput
  readonly simulation: Simulation
  readonly cells: CellTable
  readonly priorities: PriorityWeights
  /** Options that the constraints leave, by their index in the guide: the alternatives of `result`. */
  readonly included: readonly number[]
  /** Cells of the included options, row-major [trial][option][criterion]. */
  readonly values: Float64Array
  readonly result: SmaaResult
  /** Mean over the trials, [option][criterion], included options only. */
  readonly meanValues: readonly Float64Array[]
  readonly meanWeights: Float64Array
  /** Index into `included` of the option that comes first most often. */
  readonly leader: number
}

/** The model run once. */
export function evaluate(input: EvaluationInput): Evaluation {
  const { index, brief, seed, trials, samples } = input
  const measured = measure(input)
  const { included, values } = measured
  const criteria = measured.cells.criteria.length
  const priorities = input.priorities ?? priorityWeights(index.guide, brief, samples, seed)
  const result = smaa({
    weights: priorities.weights,
    values,
    samples,
    rows: trials,
    alternatives: included.length,
    criteria,
  })
  const first = included.map((_, at) => result.rankAcceptability[at]?.[0] ?? 0)
  return {
    input,
    ...measured,
    priorities,
    result,
    meanWeights: priorities.means,
    leader: first.indexOf(Math.max(...first)),
  }
}

/** Estimate and cells of a brief, before anything is weighed. */
export type Measured = Pick<Evaluation, 'simulation' | 'cells' | 'included' | 'values' | 'meanValues'>

/** `like`: the same brief under another answer to `question`, which changes nothing of the estimate, only cells. */
export function measure(
  input: EvaluationInput,
  like?: { readonly measured: Measured; readonly question: string },
): Measured {
  const { index, brief, evidence, factor, seed, trials } = input
  const draws = input.draws ?? createDraws(seed, trials)
  const scenario = drawScenario(index, brief, draws)
  const simulationInput = {
    index,
    brief,
    scenario,
    draws,
    factor,
    ...(input.optionLogSd === undefined ? {} : { optionLogSd: input.optionLogSd }),
  }
  const simulation = like ? { ...like.measured.simulation, input: simulationInput } : simulate(simulationInput)
  const cells = fillCells(simulation, evidence, like && { cells: like.measured.cells, question: like.question })
  const excluded = new Set(brief.constraints?.exclude ?? [])
  const included = index.options.flatMap((option, at) => (excluded.has(option.id) ? [] : [at]))
  const all = index.options.length
  const values = included.length === all ? cells.values : pickOptions(cells, included, all)
  return { simulation, cells, included, values, meanValues: meansOf(values, included.length, cells.criteria.length) }
}

function pickOptions(cells: CellTable, included: readonly number[], options: number): Float64Array {
  const criteria = cells.criteria.length
  const rows = cells.values.length / (options * criteria)
  const values = new Float64Array(rows * included.length * criteria)
  for (let row = 0; row < rows; row++) {
    included.forEach((option, at) => {
      const from = (row * options + option) * criteria
      values.set(cells.values.subarray(from, from + criteria), (row * included.length + at) * criteria)
    })
  }
  return values
}

function meansOf(values: Float64Array, options: number, criteria: number): Float64Array[] {
  const all = columnMeans(values, options * criteria)
  return Array.from({ length: options }, (_, at) => all.slice(at * criteria, (at + 1) * criteria))
}
