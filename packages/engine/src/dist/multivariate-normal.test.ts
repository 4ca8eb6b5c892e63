import { expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { cholesky, multivariateNormal } from './multivariate-normal.ts'

function squared(root: Float64Array, size: number): number[][] {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_unused, column) => {
      let sum = 0
      for (let k = 0; k < size; k++) sum += (root[row * size + k] as number) * (root[column * size + k] as number)
      return sum
    }),
  )
}

test('the root of a singular covariance squares back to it', () => {
  // Row 0 is a reference whose effect is 0; row 3 is the sum of rows 1 and 2.
  const matrix = [
    [0, 0, 0, 0],
    [0, 2, 0.5, 2.5],
    [0, 0.5, 1, 1.5],
    [0, 2.5, 1.5, 4],
  ]
  const back = squared(cholesky(matrix), 4)
  for (const [row, entries] of matrix.entries()) {
    for (const [column, entry] of entries.entries()) expect(back[row]?.[column]).toBeCloseTo(entry, 12)
  }
})

test('what is no covariance is refused: a negative variance, a correlation beyond 1, an asymmetry', () => {
  expect(() => cholesky([[-1]])).toThrow(/semidefinite/)
  expect(() =>
    cholesky([
      [1, 2],
      [2, 1],
    ]),
  ).toThrow(/semidefinite/)
  expect(() =>
    cholesky([
      [0, 1],
      [1, 4],
    ]),
  ).toThrow(/semidefinite/)
  expect(() =>
    cholesky([
      [1, 0.2],
      [0.1, 1],
    ]),
  ).toThrow(/differ/)
})

test('draws have the means and covariances within four standard errors', () => {
  const covariance = [
    [2, -0.9],
    [-0.9, 0.5],
  ]
  const draw = multivariateNormal([1, -2], covariance)
  const random = createRandom(11, 'mvn')
  const count = 50_000
  const pair = new Float64Array(2)
  const sums = { first: 0, second: 0, product: 0 }
  for (let index = 0; index < count; index++) {
    draw.fill(random, pair, 0)
    const first = (pair[0] as number) - 1
    const second = (pair[1] as number) + 2
    sums.first += first / count
    sums.second += second / count
    sums.product += (first * second) / count
  }
  expect(Math.abs(sums.first)).toBeLessThan(4 * Math.sqrt(2 / count))
  expect(Math.abs(sums.second)).toBeLessThan(4 * Math.sqrt(0.5 / count))
  // Var(XY) = σ1²σ2² + cov² for a bivariate normal around 0.
  expect(Math.abs(sums.product + 0.9)).toBeLessThan(4 * Math.sqrt((2 * 0.5 + 0.81) / count))
})
