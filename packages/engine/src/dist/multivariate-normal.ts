import type { Random } from '../random/random.ts'
import { normalInv } from './normal.ts'

/** Normal vectors with given means and covariance. */
export interface MultivariateNormal {
  readonly dimension: number
  /** Writes one draw to `target[offset …]`. */
  readonly fill: (random: Random, target: Float64Array, offset: number) => void
}

/**
 * The covariance may be singular (a reference whose effect is 0 by definition has a row of zeros).
 * Throws a RangeError when it is not symmetric or not positive semidefinite.
 */
export function multivariateNormal(
  mean: readonly number[],
  covariance: readonly (readonly number[])[],
): MultivariateNormal {
  const dimension = mean.length
  if (covariance.length !== dimension) {
    throw new RangeError(`multivariate normal: ${dimension} means but ${covariance.length} rows of covariance`)
  }
  const root = cholesky(covariance)
  const deviates = new Float64Array(dimension)
  return {
    dimension,
    fill: (random, target, offset) => {
      for (let index = 0; index < dimension; index++) deviates[index] = normalInv(random())
      for (let row = 0; row < dimension; row++) {
        let value = mean[row] as number
        for (let column = 0; column <= row; column++) {
          value += (root[row * dimension + column] as number) * (deviates[column] as number)
        }
        target[offset + row] = value
      }
    },
  }
}

/**
 * Lower triangle L, row-major, with L Lᵀ = `matrix`. A pivot that is zero within rounding (1e-10 of the largest
 * diagonal entry) gives a column of zeros, which is right exactly if the rest of its column is zero too: that is
 * checked, and is what tells a singular matrix from one that is no covariance. Throws a RangeError on the latter.
 */
export function cholesky(matrix: readonly (readonly number[])[]): Float64Array {
  const size = matrix.length
  const at = (row: number, column: number): number => matrix[row]?.[column] ?? Number.NaN
  let largest = 0
  for (let index = 0; index < size; index++) largest = Math.max(largest, Math.abs(at(index, index)))
  const tolerance = 1e-10 * largest
  const root = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    for (let row = column; row < size; row++) {
      if (!(Math.abs(at(row, column) - at(column, row)) <= tolerance)) {
        throw new RangeError(`covariance: entries (${row}, ${column}) and (${column}, ${row}) differ`)
      }
      let rest = at(row, column)
      for (let k = 0; k < column; k++) rest -= (root[row * size + k] as number) * (root[column * size + k] as number)
      const pivot = root[column * size + column] as number
      if (row === column) {
        if (rest < -tolerance) throw new RangeError(`covariance: not positive semidefinite (row ${row})`)
        root[row * size + row] = rest > tolerance ? Math.sqrt(rest) : 0
      } else if (pivot > 0) {
        root[row * size + column] = rest / pivot
      } else if (Math.abs(rest) > Math.sqrt(tolerance * largest)) {
        throw new RangeError(`covariance: not positive semidefinite (row ${row}, column ${column})`)
      }
    }
  }
  return root
}
