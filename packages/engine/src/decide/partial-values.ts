import type { ProblemCase } from '../model/problem.ts'
import type { CaseNames } from './case.ts'
import { DecideError } from './error.ts'
import type { Measured } from './measurements.ts'
import { linearValue, type OutOfBounds, piecewiseLinear, type ValueFunction } from './value-function.ts'

/**
 * Each criterion's value function, null where measurements are partial values already. Throws a DecideError where one
 * has no slope or its cutoffs do not rise.
 */
export function valueFunctionsOf(problem: ProblemCase, names: CaseNames, measured: Measured): (ValueFunction | null)[] {
  for (const key of ['dir', 'ranges'] as const) {
    const list = problem[key]
    if (list !== undefined && list.length !== names.criteria.length) {
      const message = `${list.length} entries for ${names.criteria.length} criteria`
      throw new DecideError('problem-shape', message, [key])
    }
  }
  return names.criteria.map((_, index) => {
    try {
      return valueFunctionOf(problem, names, measured, index)
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause
      throw new DecideError('problem-value-function', cause.message, ['criteria', index])
    }
  })
}

/** Replaces measurements, rows x alternatives x criteria, by their partial values. */
export function applyValueFunctions(values: Float64Array, functions: readonly (ValueFunction | null)[]): Float64Array {
  const width = functions.length
  for (const [criterion, valueOf] of functions.entries()) {
    if (valueOf === null) continue
    for (let at = criterion; at < values.length; at += width) values[at] = valueOf(values[at] as number)
  }
  return values
}

function valueFunctionOf(
  problem: ProblemCase,
  names: CaseNames,
  measured: Measured,
  index: number,
): ValueFunction | null {
  const criterion = names.criterionOf(index)
  const byDefault: OutOfBounds = problem.pvfOutOfBounds?.startsWith('clip') === true ? 'clip' : 'interpolate'
  const pvf = criterion?.pvf
  if (pvf && 'cutoffs' in pvf) return piecewiseLinear(pvf.cutoffs, pvf.values, pvf.outOfBounds ?? byDefault)
  if (pvf) return linearValue(pvf.worst, pvf.best, pvf.outOfBounds ?? byDefault)
  const named = criterion?.direction === 'decreasing' ? -1 : criterion?.direction === 'increasing' ? 1 : undefined
  const direction = criterion?.dir ?? named ?? problem.dir?.[index]
  const range = criterion?.range ?? problem.ranges?.[index]
  if (direction === undefined && range === undefined) return null
  const [low, high] = range ?? hull(measured, names, index)
  // Measured alike for certain: no difference to value.
  if (range === undefined && low === high) return () => 1
  return direction === -1 ? linearValue(high, low, byDefault) : linearValue(low, high, byDefault)
}

function hull(measured: Measured, names: CaseNames, criterion: number): readonly [number, number] {
  const intervals = names.alternatives.map((_, alternative) => measured.interval(alternative, criterion))
  return [Math.min(...intervals.map(([low]) => low)), Math.max(...intervals.map(([, high]) => high))]
}
