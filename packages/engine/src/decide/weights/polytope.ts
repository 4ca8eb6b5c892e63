import { contradictionError, DecideError } from '../error.ts'
import { type LinearRow, maximise } from './linear-program.ts'

/** A bound on the weights: `coefficients · w`, at most or exactly `bound`. */
export interface WeightConstraint {
  /** How people are told of it; null for what is understood (the simplex itself) and never named as a cause. */
  readonly label: string | null
  readonly coefficients: readonly number[]
  readonly relation: '<=' | '='
  readonly bound: number
}

/** The weights that obey a set of constraints, in coordinates of their own dimension: w = centre + basis · y. */
export interface Polytope {
  /** The point deepest inside (Chebyshev centre). */
  readonly centre: Float64Array
  /** Orthonormal directions in which the weights can move; none where the constraints leave one point. */
  readonly basis: readonly Float64Array[]
  /** Inequalities that can be strict, scaled so that their normal within the basis has length 1. */
  readonly walls: readonly { readonly normal: Float64Array; readonly bound: number }[]
}

/**
 * Works out the polytope of the constraints. Equalities are eliminated, also those that inequalities imply together
 * (w2 + w3 <= w1 and w1 <= w3 leave w2 = 0): within them a chain could not move.
 * Throws a DecideError when nothing is left (naming a smallest set of constraints that contradict) or when a weight
 * can grow without end.
 */
export function polytopeOf(dimension: number, constraints: readonly WeightConstraint[]): Polytope {
  const rows = constraints.map(scaled)
  const { point, tight } = relativeInterior(dimension, rows, constraints)
  const equalities = rows.filter((row, index) => row.equal || tight.has(index))
  const basis = nullSpace(dimension, equalities)
  const walls = rows
    .filter((row, index) => !row.equal && !tight.has(index))
    .flatMap((row) => {
      const length = Math.hypot(...basis.map((direction) => dot(row.coefficients, direction)))
      // A wall parallel to every direction can never be met.
      if (length < PARALLEL) return []
      const normal = Float64Array.from(row.coefficients, (value) => value / length)
      return [{ normal, bound: row.bound / length }]
    })
  return { centre: chebyshevCentre(dimension, equalities, walls, point), basis, walls }
}

const SLACK = 1e-9
const PARALLEL = 1e-12

/** The simplex as constraints: no weight negative, their sum 1. */
export function simplexConstraints(criteria: readonly string[]): WeightConstraint[] {
  const notNegative = criteria.map((_unused, index) => ({
    label: null,
    coefficients: criteria.map((_, column) => (column === index ? -1 : 0)),
    relation: '<=' as const,
    bound: 0,
  }))
  return [...notNegative, { label: null, coefficients: criteria.map(() => 1), relation: '=', bound: 1 }]
}

function scaled({ coefficients, relation, bound }: WeightConstraint): LinearRow {
  const largest = Math.max(...coefficients.map(Math.abs))
  const factor = largest > 0 ? 1 / largest : 1
  return { coefficients: coefficients.map((value) => value * factor), bound: bound * factor, equal: relation === '=' }
}

/** A point at which every inequality that can be strict is, and the inequalities that cannot. */
function relativeInterior(
  dimension: number,
  rows: readonly LinearRow[],
  constraints: readonly WeightConstraint[],
): { point: Float64Array; tight: Set<number> } {
  const corners: Float64Array[] = []
  const strict = new Set<number>()
  const tight = new Set<number>()
  const visit = (objective: ArrayLike<number>): Float64Array => {
    const solution = maximise(objective, rows)
    if (solution.status === 'infeasible') throw contradiction(dimension, rows, constraints)
    if (solution.status === 'unbounded') {
      throw new DecideError('weights-unbounded', 'a weight can grow without end: the constraints do not fix their sum')
    }
    corners.push(solution.point)
    for (const [index, row] of rows.entries()) {
      if (!row.equal && row.bound - dot(row.coefficients, solution.point) > SLACK) strict.add(index)
    }
    return solution.point
  }
  // Both ends of every axis: shows whether the set is bounded, and most inequalities to be strict somewhere.
  for (let axis = 0; axis < dimension; axis++) {
    for (const sign of [1, -1]) {
      visit(Float64Array.from({ length: dimension }, (_, index) => (index === axis ? sign : 0)))
    }
  }
  for (const [index, row] of rows.entries()) {
    if (row.equal || strict.has(index)) continue
    visit(Float64Array.from(row.coefficients, (value) => -value))
    if (!strict.has(index)) tight.add(index)
  }
  const point = new Float64Array(dimension)
  for (const corner of corners) {
    for (let axis = 0; axis < dimension; axis++) {
      point[axis] = (point[axis] as number) + (corner[axis] as number) / corners.length
    }
  }
  return { point, tight }
}

/** Leaves out one named constraint after the other for good while the rest contradict: what stays is irreducible. */
function contradiction(
  dimension: number,
  rows: readonly LinearRow[],
  constraints: readonly WeightConstraint[],
): DecideError {
  const nothing = new Float64Array(dimension)
  let kept = [...rows.keys()]
  for (const [index, { label }] of constraints.entries()) {
    if (label === null) continue
    const rest = kept.filter((other) => other !== index)
    const solution = maximise(
      nothing,
      rest.map((other) => rows[other] as LinearRow),
    )
    if (solution.status === 'infeasible') kept = rest
  }
  return contradictionError(kept.flatMap((index) => constraints[index]?.label ?? []))
}

/** Orthonormal basis of the directions that leave every row as it is. */
function nullSpace(dimension: number, rows: readonly LinearRow[]): Float64Array[] {
  const taken: Float64Array[] = []
  for (const row of rows) addOrthogonal(taken, Float64Array.from(row.coefficients), 1e-9)
  const rank = taken.length
  // The axis that the ones taken so far explain least goes first, so that no direction is lost to rounding.
  while (taken.length < dimension) {
    const rests = Array.from(
      { length: dimension },
      (_, axis) => 1 - taken.reduce((sum, v) => sum + (v[axis] ?? 0) ** 2, 0),
    )
    const axis = rests.indexOf(Math.max(...rests))
    addOrthogonal(
      taken,
      Float64Array.from({ length: dimension }, (_, index) => (index === axis ? 1 : 0)),
      0,
    )
  }
  return taken.slice(rank)
}

/** Gram-Schmidt, twice for accuracy; a vector that the others explain up to `tolerance` is not added. */
function addOrthogonal(taken: Float64Array[], vector: Float64Array, tolerance: number): void {
  const before = Math.hypot(...vector)
  for (let round = 0; round < 2; round++) {
    for (const other of taken) {
      const share = dot(vector, other)
      for (let index = 0; index < vector.length; index++) {
        vector[index] = (vector[index] as number) - share * (other[index] as number)
      }
    }
  }
  const length = Math.hypot(...vector)
  if (length > tolerance * before) taken.push(vector.map((value) => value / length))
}

/** Maximises the distance to the nearest wall; `point` where there is no wall. */
function chebyshevCentre(
  dimension: number,
  equalities: readonly LinearRow[],
  walls: Polytope['walls'],
  point: Float64Array,
): Float64Array {
  if (walls.length === 0) return point
  const rows = [
    ...equalities.map((row) => ({ ...row, coefficients: [...Array.from(row.coefficients), 0], equal: true })),
    ...walls.map((wall) => ({ coefficients: [...wall.normal, 1], bound: wall.bound, equal: false })),
  ]
  const objective = Float64Array.from({ length: dimension + 1 }, (_, index) => (index === dimension ? 1 : 0))
  const solution = maximise(objective, rows)
  // Cannot fail for a bounded set with an interior; the mean of the corners is inside as well.
  if (solution.status !== 'optimal' || solution.value <= 0) return point
  return solution.point.slice(0, dimension)
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < b.length; index++) sum += (a[index] as number) * (b[index] as number)
  return sum
}
