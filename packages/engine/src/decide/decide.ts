import type { Problem, ProblemCase } from '../model/problem.ts'
import { columnMeans } from '../stats/column-means.ts'
import { type CaseNames, namesOf } from './case.ts'
import { confidenceFactors } from './confidence-factors.ts'
import { DecideError } from './error.ts'
import { exactHeadToHead, type WeightKind } from './head-to-head.ts'
import { type Measured, measuredOf } from './measurements.ts'
import { applyValueFunctions, valueFunctionsOf } from './partial-values.ts'
import { type SmaaResult, smaa } from './smaa.ts'
import type { Mixing } from './weights/mixing.ts'
import { type KnownWeights, knownWeights } from './weights/problem-weights.ts'

export interface DecideOptions {
  readonly seed?: number
  /** Samples where something is drawn; given samples are used as they are. */
  readonly samples?: number
}

/** What a problem comes to; see `docs/decide-format.md`. */
export interface Decision
  extends Pick<
    SmaaResult,
    'rankAcceptability' | 'centralWeights' | 'pairwiseWinning' | 'choiceEntropyBits' | 'rankingEntropyBits'
  > {
  readonly alternatives: readonly string[]
  readonly criteria: readonly string[]
  /** [alternative]: how often it is first at its own central weights; null where it is never first. */
  readonly confidenceFactors: readonly (number | null)[]
  /** [a][b] of `pairwiseWinning` without sampling; null where no exact form exists. */
  readonly pairwiseExact: readonly (readonly number[])[] | null
  readonly meanWeights: readonly number[]
  readonly meanTotals: readonly number[]
  readonly samples: number
  /** Nothing was drawn: the shares have no sampling error. */
  readonly exact: boolean
  /** How well the chain of weights mixed; null where draws are independent. */
  readonly mixing: Mixing | null
}

export interface NamedDecision extends Decision {
  readonly name: string
}

/** A problem without cases has one decision; with cases, one each. */
export type Decisions = Decision | { readonly cases: readonly NamedDecision[] }

/**
 * Answers a decision problem by stochastic multicriteria acceptability analysis. Pure: the same problem, seed and
 * number of samples give the same answer. Every cell and every criterion's weight has a random stream of its own name,
 * so that one more criterion leaves the draws of the others alone.
 * Throws a DecideError whose path leads to what is wrong.
 */
export function decide(problem: Problem, options: DecideOptions = {}): Decisions {
  const { cases, ...common } = problem
  if (cases === undefined) return decideCase(common, options)
  return {
    cases: cases.map((own, index) => {
      try {
        return { name: own.name ?? `case ${index + 1}`, ...decideCase(merge(common, own), options) }
      } catch (cause) {
        if (!(cause instanceof DecideError)) throw cause
        throw new DecideError(cause.code, cause.message, pathIn(own, index, cause.path), cause.bounds)
      }
    }),
  }
}

const SAMPLES = 100_000
/** Cells drawn at most (134 MB): beyond it rows of measurements are used again, with other weights. */
const MOST_CELLS = 2 ** 24

function decideCase(problem: ProblemCase, { seed = 1, samples: wanted = SAMPLES }: DecideOptions): Decision {
  const names = namesOf(problem)
  const measured = measuredOf(problem, names)
  const known = knownWeights(problem, names)
  const functions = valueFunctionsOf(problem, names, measured)
  const samples = samplesOf(measured, known, wanted)
  const alternatives = names.alternatives.length
  const criteria = names.criteria.length
  const rows =
    measured.kind === 'random'
      ? Math.min(samples, Math.max(1, Math.floor(MOST_CELLS / (alternatives * criteria))))
      : measured.rows
  const values = applyValueFunctions(measured.draw(rows, seed), functions)
  const { weights, mixing } = known.draw(samples, seed)
  const result = smaa({ weights, values, samples, rows, alternatives, criteria })
  return {
    alternatives: names.alternatives,
    criteria: names.criteria,
    rankAcceptability: result.rankAcceptability,
    centralWeights: result.centralWeights,
    confidenceFactors: confidenceFactors({
      centralWeights: result.centralWeights,
      values,
      rows,
      alternatives,
      criteria,
    }),
    pairwiseWinning: result.pairwiseWinning,
    pairwiseExact: measured.kind === 'constant' && known.exact ? pairwiseExact(values, names, known.exact) : null,
    choiceEntropyBits: result.choiceEntropyBits,
    rankingEntropyBits: result.rankingEntropyBits,
    meanWeights: Array.from(columnMeans(weights, criteria)),
    meanTotals: [...result.meanTotals],
    samples,
    exact: measured.kind !== 'random' && known.kind !== 'random',
    mixing,
  }
}

/**
 * Given rows are all used equally often: alone as many samples as rows, both pairwise (or the shorter repeated), with
 * draws a multiple of the rows.
 */
function samplesOf(measured: Measured, known: KnownWeights, wanted: number): number {
  const rows = Math.max(measured.rows, known.rows)
  if (rows % measured.rows !== 0 || rows % known.rows !== 0) {
    const message = `${measured.rows} rows of measurements and ${known.rows} of weights: neither number divides the other`
    throw new DecideError('problem-shape', message, ['weights', 'values'])
  }
  if (measured.kind !== 'random' && known.kind !== 'random') return rows
  if (!(wanted >= 1)) throw new RangeError(`decide: at least one sample, got ${wanted}`)
  return Math.ceil(wanted / rows) * rows
}

function pairwiseExact(
  values: Float64Array,
  { alternatives, criteria }: CaseNames,
  weights: WeightKind,
): number[][] | null {
  const width = criteria.length
  const table = alternatives.map((_, a) =>
    alternatives.map((_unused, b) => {
      const differences = criteria.map((_none, index) => {
        return (values[a * width + index] as number) - (values[b * width + index] as number)
      })
      return exactHeadToHead(differences, weights)
    }),
  )
  return table.every((row) => row.every((share) => share !== null)) ? table : null
}

/** What a case says comes instead of what the problem says, also where the two say it in different words. */
function merge(common: ProblemCase, own: ProblemCase): ProblemCase {
  const { measurements, matrix, performance, weights, w, ...rest } = common
  const measured = own.measurements ?? own.matrix ?? own.performance
  const weighted = own.weights ?? own.w
  return {
    ...rest,
    ...(measured === undefined ? pick({ measurements, matrix, performance }) : {}),
    ...(weighted === undefined ? pick({ weights, w }) : {}),
    ...own,
  }
}

function pick<T extends object>(parts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

function pathIn(own: ProblemCase, index: number, path: readonly (string | number)[]): (string | number)[] {
  const [key] = path
  // What the case itself does not say stands at the top of the problem.
  return key === undefined || key in own ? ['cases', index, ...path] : [...path]
}
