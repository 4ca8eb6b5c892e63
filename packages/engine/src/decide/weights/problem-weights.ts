import type { CriterionRef, ProblemCase, ProblemWeights } from '../../model/problem.ts'
import type { CaseNames } from '../case.ts'
import { DecideError } from '../error.ts'
import type { WeightKind } from '../head-to-head.ts'
import { boxWeights } from './boxes.ts'
import { exactWeights } from './exact.ts'
import { hierarchicalWeights } from './hierarchical.ts'
import { linearWeights } from './hit-and-run.ts'
import type { WeightSample } from './mixing.ts'
import { ordinalWeights } from './ordinal.ts'
import type { WeightConstraint } from './polytope.ts'
import { ratioConstraints } from './ratio-bounds.ts'
import { simplexWeights } from './simplex.ts'
import { weakOrderWeights } from './weak-order.ts'
import type { WeightDraw } from './weight-draw.ts'

/** What is known of the weights, ready to be drawn. */
export interface KnownWeights {
  readonly kind: 'constant' | 'given' | 'random'
  readonly rows: number
  /** The form that has exact head-to-heads; null where there is none. */
  readonly exact: WeightKind | null
  /** Weights, samples x criteria; given rows are repeated. Throws a DecideError where bounds contradict. */
  readonly draw: (samples: number, seed: number) => WeightSample
}

/** Throws a DecideError where the weights do not fit the criteria. */
export function knownWeights(problem: ProblemCase, names: CaseNames): KnownWeights {
  const given = problem.weights
  if (given === undefined)
    return problem.w === undefined ? random(names, { type: 'simplex' }) : exact(problem.w, names, ['w'])
  if (!('type' in given)) return exact(given, names, ['weights'])
  if (given.type === 'exact') return exact(given.w, names, ['weights', 'w'])
  if (given.type === 'samples') return rowsOf(given.values, names)
  return random(names, given)
}

type RandomWeights = Exclude<ProblemWeights, { type: 'exact' } | { type: 'samples' }>

function random(names: CaseNames, given: RandomWeights): KnownWeights {
  const { form, sample } = samplerOf(names, given)
  return {
    kind: 'random',
    rows: 1,
    exact: form,
    draw: (samples, seed) => {
      try {
        return sample({ criteria: names.criteria, samples, seed, stream: 'weights' })
      } catch (cause) {
        if (cause instanceof DecideError) throw new DecideError(cause.code, cause.message, ['weights'], cause.bounds)
        throw cause
      }
    },
  }
}

interface Sampler {
  readonly form: WeightKind | null
  readonly sample: (draw: WeightDraw) => WeightSample
}

function samplerOf(names: CaseNames, given: RandomWeights): Sampler {
  const { criteria } = names
  switch (given.type) {
    case 'simplex':
      return { form: given, sample: independent(simplexWeights) }
    case 'ordinal':
    case 'weakOrder': {
      const listed = given.type === 'ordinal' ? given.order.map((ref) => [ref]) : given.blocks
      const blocks = resolveOnce(names, listed, [given.type === 'ordinal' ? 'order' : 'blocks'])
      const taken = new Set(blocks.flat())
      const rest = [...criteria.keys()].filter((index) => !taken.has(index))
      if (rest.length > 0) blocks.push(rest)
      const sample = blocks.every((block) => block.length === 1)
        ? independent((draw) => ordinalWeights(draw, blocks.flat()))
        : independent((draw) => weakOrderWeights(draw, blocks))
      return { form: { type: 'weakOrder', blocks }, sample }
    }
    case 'hierarchical': {
      const groups = resolveOnce(names, given.groups, ['groups'])
      const missing = criteria.filter((_, index) => !groups.flat().includes(index))
      if (missing.length > 0) throw bad(`in no group: ${missing.join(', ')}`, ['groups'])
      return {
        form: { type: 'hierarchical', groups },
        sample: independent((draw) => hierarchicalWeights(draw, groups)),
      }
    }
    case 'bounds': {
      const { lower, upper } = boundsOf(names, given)
      return { form: null, sample: (draw) => boxWeights(draw, lower, upper) }
    }
    case 'ratioBounds': {
      const bounds = given.constraints.map(([i, j, low, high], index) => {
        const at = ['weights', 'constraints', index]
        return { i: names.resolve(i, [...at, 0]), j: names.resolve(j, [...at, 1]), low, high }
      })
      return { form: null, sample: (draw) => linearWeights(draw, ratioConstraints(criteria, bounds)) }
    }
    case 'linear': {
      const constraints = given.constraints.map((constraint, index): WeightConstraint => {
        const { coefficients, relation, bound, label } = constraint
        if (coefficients.length !== criteria.length) {
          throw bad(`${coefficients.length} coefficients for ${criteria.length} criteria`, ['constraints', index])
        }
        const sign = relation === '>=' ? -1 : 1
        return {
          label: label ?? `constraint ${index + 1}`,
          coefficients: coefficients.map((coefficient) => sign * coefficient),
          relation: relation === '=' ? '=' : '<=',
          bound: sign * bound,
        }
      })
      const options = given.simplex === undefined ? {} : { simplex: given.simplex }
      return { form: null, sample: (draw) => linearWeights(draw, constraints, options) }
    }
  }
}

function independent(sample: (draw: WeightDraw) => Float64Array): (draw: WeightDraw) => WeightSample {
  return (draw) => ({ weights: sample(draw), mixing: null })
}

/** Indices of lists of criteria, none of which may occur twice or be empty. */
function resolveOnce(
  names: CaseNames,
  lists: readonly (readonly CriterionRef[])[],
  path: readonly string[],
): number[][] {
  const taken = new Set<number>()
  return lists.map((list, index) => {
    if (list.length === 0) throw bad('an empty list', [...path, index])
    return list.map((ref) => {
      const found = names.resolve(ref, ['weights', ...path, index])
      if (taken.has(found)) throw bad(`${names.criteria[found]} is listed twice`, [...path, index])
      taken.add(found)
      return found
    })
  })
}

function boundsOf(
  names: CaseNames,
  given: Extract<ProblemWeights, { type: 'bounds' }>,
): { lower: number[]; upper: number[] } {
  for (const side of ['lower', 'upper'] as const) {
    const list = given[side]
    if (list !== undefined && list.length !== names.criteria.length) {
      throw bad(`${list.length} bounds for ${names.criteria.length} criteria`, [side])
    }
  }
  const lower = names.criteria.map((_, index) => given.lower?.[index] ?? 0)
  const upper = names.criteria.map((_, index) => given.upper?.[index] ?? 1)
  for (const [index, [ref, low, high]] of (given.constraints ?? []).entries()) {
    const criterion = names.resolve(ref, ['weights', 'constraints', index, 0])
    lower[criterion] = Math.max(lower[criterion] as number, low ?? 0)
    upper[criterion] = Math.min(upper[criterion] as number, high ?? 1)
  }
  return { lower, upper }
}

function exact(w: readonly number[], names: CaseNames, path: readonly string[]): KnownWeights {
  if (w.length !== names.criteria.length) {
    throw new DecideError('problem-shape', `${w.length} weights for ${names.criteria.length} criteria`, path)
  }
  if (!(w.every((weight) => weight >= 0) && w.some((weight) => weight > 0 && weight < Infinity))) {
    throw new DecideError('problem-weights', 'weights must not be negative, nor all zero', path)
  }
  return {
    kind: 'constant',
    rows: 1,
    exact: { type: 'exact', w },
    draw: (samples) => ({ weights: exactWeights(w, samples), mixing: null }),
  }
}

function rowsOf(values: readonly (readonly number[])[] | readonly number[], names: CaseNames): KnownWeights {
  const width = names.criteria.length
  const path = ['weights', 'values']
  const ragged = values.findIndex((row) => typeof row !== 'number' && row.length !== width)
  if (ragged >= 0) throw bad(`row ${ragged} does not have ${width} weights`, ['values', ragged])
  const flat = Float64Array.from(values.flat())
  const rows = flat.length / width
  if (rows === 0 || !Number.isInteger(rows)) {
    throw new DecideError('problem-shape', `${flat.length} numbers are no rows of ${width} weights`, path)
  }
  if (flat.some((weight) => !(weight >= 0))) throw bad('weights must not be negative', ['values'])
  return {
    kind: rows === 1 ? 'constant' : 'given',
    rows,
    exact: null,
    draw: (samples) => {
      const weights = new Float64Array(samples * width)
      for (let start = 0; start < weights.length; start += flat.length) {
        weights.set(flat.subarray(0, Math.min(flat.length, weights.length - start)), start)
      }
      return { weights, mixing: null }
    },
  }
}

function bad(message: string, path: readonly (string | number)[]): DecideError {
  return new DecideError('problem-weights', message, ['weights', ...path])
}
