import { addTo } from '../columns/sums.ts'
import { log } from '../elementary/log.ts'
import type { Simulation } from '../estimate/simulate.ts'
import type { Criterion, Evidence, Measure, Scale } from '../model/index.ts'
import { costColumn, weeksColumn } from './delivery.ts'
import { hiringColumn } from './hiring.ts'
import { drawLoad, type LoadDraw } from './load.ts'
import type { MeasureColumn, MeasureContext, MeasuredColumn } from './measure.ts'
import { continuityColumn, contractTypesColumn, operationsColumn, reversibilityColumn } from './ownership.ts'
import { reachColumn } from './reach.ts'
import { headroomColumn, runCostColumn } from './running.ts'

const COLUMNS: Readonly<Record<Measure, MeasureColumn>> = {
  weeks: weeksColumn,
  cost: costColumn,
  reach: reachColumn,
  headroom: headroomColumn,
  'run-cost': runCostColumn,
  operations: operationsColumn,
  hiring: hiringColumn,
  continuity: continuityColumn,
  'contract-types': contractTypesColumn,
  reversibility: reversibilityColumn,
}

/** Every (option, criterion) by trial: raw figures and partial values, drawn jointly. */
export interface CellTable {
  readonly criteria: readonly Criterion[]
  /** [option][criterion] */
  readonly measured: readonly (readonly MeasuredColumn[])[]
  /** Partial values 0–1, row-major [trial][option][criterion]. */
  readonly values: Float64Array
  readonly load: LoadDraw
}

/** `like`: cells of the same simulation under another answer to `question`; only what reads the answer is redone. */
export function fillCells(
  simulation: Simulation,
  evidence: readonly Evidence[],
  like?: { readonly cells: CellTable; readonly question: string },
): CellTable {
  const { index, brief, scenario, draws } = simulation.input
  const { trials } = scenario
  const { criteria } = index.guide
  const load = drawLoad(index, brief, scenario, evidence, draws)
  const context: MeasureContext = { index, simulation, load, trials, draws }
  const reads = criteria.map((_, at) => {
    const before = like?.cells.measured[0]?.[at]
    return !like || !before || readsAnswer(before, like.question)
  })
  const measured = simulation.options.map((option, optionAt) =>
    criteria.map((criterion, at) => {
      const before = like?.cells.measured[optionAt]?.[at]
      return before && !reads[at] ? before : COLUMNS[criterion.measure](context, criterion, option)
    }),
  )
  const values = like ? like.cells.values.slice() : new Float64Array(trials * measured.length * criteria.length)
  criteria.forEach((criterion, at) => {
    if (!reads[at]) return
    const columns = measured.map((cells) => (cells[at] as MeasuredColumn).raw)
    fillValues(values, criterion.scale, columns, at, criteria.length)
  })
  return { criteria, measured, values, load }
}

const answersRead = new WeakMap<MeasuredColumn, ReadonlySet<string>>()

function readsAnswer(column: MeasuredColumn, question: string): boolean {
  const known = answersRead.get(column) ?? new Set(column.trace().answers)
  answersRead.set(column, known)
  return known.has(question)
}

/** Puts one criterion's raw columns on its value scale. */
function fillValues(
  values: Float64Array,
  scale: Scale,
  columns: readonly Float64Array[],
  criterion: number,
  criteria: number,
): void {
  const [zero, span] = anchors(scale)
  const scaled = scale.type === 'linear' ? columns : columns.map(logsOf)
  const reference = new Float64Array(columns[0]?.length ?? 0)
  if (scale.type === 'log-relative') for (const column of scaled) addTo(reference, column)
  const stride = columns.length * criteria
  scaled.forEach((column, option) => {
    placeValues(values, column, reference, columns.length, zero, span, option * criteria + criterion, stride)
  })
}

function logsOf(column: Float64Array): Float64Array {
  const logs = new Float64Array(column.length)
  for (let trial = 0; trial < logs.length; trial++) logs[trial] = log(column[trial] as number)
  return logs
}

/** Where the figure lies between the scale's ends, 0–1, the ends moved by the mean of the reference's `parts`. */
function placeValues(
  values: Float64Array,
  column: Float64Array,
  reference: Float64Array,
  parts: number,
  zero: number,
  span: number,
  from: number,
  stride: number,
): void {
  for (let trial = 0, at = from; trial < column.length; trial++, at += stride) {
    const value = ((column[trial] as number) - ((reference[trial] as number) / parts + zero)) / span
    values[at] = value < 0 ? 0 : value > 1 ? 1 : value
  }
}

/** Where a scale is worth 0, and how far from there to 1; relative scales measure from the log of the geometric mean. */
function anchors(scale: Scale): readonly [zero: number, span: number] {
  switch (scale.type) {
    case 'log-relative':
      return [log(scale.spread), -2 * log(scale.spread)]
    case 'log':
      return [log(scale.worst), log(scale.best) - log(scale.worst)]
    case 'linear':
      return [scale.worst, scale.best - scale.worst]
  }
}
