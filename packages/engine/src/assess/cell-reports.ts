import { basesOf, type MeasuredColumn } from '../criteria/measure.ts'
import { weakestBasis } from '../facts/guide-index.ts'
import type { Basis, Cell, Contribution } from '../model/index.ts'
import { columnMeans } from '../stats/column-means.ts'
import { quantilesOf } from '../stats/quantiles.ts'
import type { Evaluation } from './evaluate.ts'
import { sourcesOf } from './evidence-lines.ts'

/** Every cell with its distribution, its value, and the facts, answers and constants it was made of. */
export function cellReports({ cells, simulation }: Evaluation): Cell[] {
  const options = simulation.options.length
  const criteria = cells.criteria.length
  const means = columnMeans(cells.values, options * criteria)
  return simulation.options.flatMap(({ option }, at) =>
    cells.criteria.map((criterion, column): Cell => {
      const measured = cells.measured[at]?.[column] as MeasuredColumn
      const trace = measured.trace()
      return {
        option: option.id,
        criterion: criterion.id,
        raw: quantilesOf(measured.raw),
        unit: criterion.unit,
        meanValue: means[at * criteria + column] as number,
        basis: weakestBasis(basesOf(simulation.input.index, trace)),
        how: trace.how,
        facts: trace.facts,
        answers: trace.answers,
        constants: trace.constants,
      }
    }),
  )
}

/** What each criterion adds to each option's total: mean weight times mean value. */
export function contributionsOf(evaluation: Evaluation, cells: readonly Cell[]): Contribution[] {
  const weightOf = new Map(
    evaluation.cells.criteria.map(({ id }, at) => [id, evaluation.meanWeights[at] as number] as const),
  )
  return cells.map((cell) => {
    const weight = weightOf.get(cell.criterion) ?? 0
    return {
      criterion: cell.criterion,
      option: cell.option,
      value: weight * cell.meanValue,
      weight,
      basis: cell.basis,
      sources: sourcesOf(evaluation.input.index, cell.facts),
    }
  })
}

/**
 * Part of the verdict by what it rests on: the differences that the criteria make between the leader and the
 * runner-up, each counted under the least certain of its inputs. Sums to 1 (all `judged` where nothing differs).
 */
export function restsOn(evaluation: Evaluation, cells: readonly Cell[]): Readonly<Record<Basis, number>> {
  const { included, leader, result, meanWeights, meanValues, input } = evaluation
  const parts: Record<Basis, number> = { measured: 0, sourced: 0, fitted: 0, judged: 0 }
  const second = [...result.meanTotals.keys()]
    .filter((at) => at !== leader)
    .sort((a, b) => (result.meanTotals[b] as number) - (result.meanTotals[a] as number))[0]
  if (second === undefined) return { ...parts, judged: 1 }
  const leaderName = input.index.options[included[leader] as number]?.id
  let total = 0
  evaluation.cells.criteria.forEach((criterion, at) => {
    const difference =
      (meanWeights[at] as number) * Math.abs((meanValues[leader]?.[at] ?? 0) - (meanValues[second]?.[at] ?? 0))
    const basis = cells.find((cell) => cell.option === leaderName && cell.criterion === criterion.id)?.basis ?? 'judged'
    parts[basis] += difference
    total += difference
  })
  if (total === 0) return { ...parts, judged: 1 }
  for (const basis of Object.keys(parts) as Basis[]) parts[basis] /= total
  return parts
}
