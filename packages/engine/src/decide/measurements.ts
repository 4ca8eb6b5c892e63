import type { Distribution } from '../dist/distribution.ts'
import { point } from '../dist/point.ts'
import type { GivenMeasurements, ProblemCase, ProblemCell } from '../model/problem.ts'
import { createRandom } from '../random/random.ts'
import { quantile } from '../stats/quantile.ts'
import type { CaseNames } from './case.ts'
import { distributionOf } from './cell.ts'
import { DecideError } from './error.ts'
import { type MeasuredColumn, TAIL } from './measured-column.ts'
import { relativeColumn } from './relative-column.ts'

/** What is known of the measurements, ready to be drawn. */
export interface Measured {
  /** `constant`: one row is all there is; `given`: as many as `rows`; `random`: as many as one draws. */
  readonly kind: 'constant' | 'given' | 'random'
  readonly rows: number
  /** Measurements, rows x alternatives x criteria; each cell has a random stream named after it. */
  readonly draw: (rows: number, seed: number) => Float64Array
  /** The middle 95% of a cell. */
  readonly interval: (alternative: number, criterion: number) => readonly [number, number]
}

/** Throws a DecideError where a cell is no distribution. */
export function measuredOf(problem: ProblemCase, names: CaseNames): Measured {
  const { measurements } = problem
  if (measurements !== undefined && 'type' in measurements) return givenRows(measurements)
  const columns = names.criteria.map((criterion, index) => columnOf(problem, names, criterion, index))
  const step = names.criteria.length
  const stride = step * names.alternatives.length
  return {
    kind: columns.every(({ constant }) => constant) ? 'constant' : 'random',
    rows: 1,
    draw: (rows, seed) => {
      const target = new Float64Array(rows * stride)
      for (const [offset, column] of columns.entries()) column.write(target, { rows, offset, stride, step }, seed)
      return target
    },
    interval: (alternative, criterion) => (columns[criterion] as MeasuredColumn).interval(alternative),
  }
}

function givenRows({ dims, values }: GivenMeasurements): Measured {
  const [rows, alternatives, criteria] = dims
  return {
    kind: rows === 1 ? 'constant' : 'given',
    rows,
    draw: () => Float64Array.from(values),
    interval: (alternative, criterion) => {
      const first = alternative * criteria + criterion
      const sorted = Float64Array.from({ length: rows }, (_, row) => values[row * alternatives * criteria + first] ?? 0)
      sorted.sort()
      return [quantile(sorted, TAIL), quantile(sorted, 1 - TAIL)]
    },
  }
}

function columnOf(problem: ProblemCase, names: CaseNames, criterion: string, index: number): MeasuredColumn {
  const entry = problem.performance?.findIndex((performance) => performance.criterion === criterion) ?? -1
  const relative = problem.performance?.[entry]
  if (relative) return relativeColumn(relative, names.alternatives, ['performance', entry])
  const key = problem.measurements === undefined ? 'matrix' : 'measurements'
  const cells = problem[key] as readonly (readonly ProblemCell[])[] | undefined
  const distributions = names.alternatives.map((alternative, row) => {
    const cell = cells?.[row]?.[index]
    if (cell === undefined) {
      throw new DecideError('problem-shape', `${alternative} is not measured on ${criterion}`, [key, row, index])
    }
    return distributionOf(cell, [key, row, index])
  })
  return independentColumn(criterion, names.alternatives, distributions)
}

function independentColumn(
  criterion: string,
  alternatives: readonly string[],
  distributions: readonly Distribution[],
): MeasuredColumn {
  return {
    constant: distributions.every(({ variance }) => variance === 0),
    write: (target, { rows, offset, stride, step }, seed) => {
      for (const [alternative, distribution] of distributions.entries()) {
        const random = createRandom(seed, `cells/${criterion}/${alternatives[alternative]}`)
        const { sample } = distribution
        for (let row = 0, at = offset + alternative * step; row < rows; row++, at += stride) target[at] = sample(random)
      }
    },
    interval: (alternative) => {
      const { inv } = distributions[alternative] ?? point(0)
      return [inv(TAIL), inv(1 - TAIL)]
    },
  }
}
