import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { maximise } from './linear-program.ts'

test('a textbook problem: max 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18 is 36 at (2, 6)', () => {
  const rows = [
    { coefficients: [1, 0], bound: 4, equal: false },
    { coefficients: [0, 2], bound: 12, equal: false },
    { coefficients: [3, 2], bound: 18, equal: false },
  ]
  const solution = maximise([3, 5], rows)
  expect(solution).toMatchObject({ status: 'optimal', value: 36 })
  expect(solution.status === 'optimal' && [...solution.point]).toEqual([2, 6])
})

test('variables may be negative, and equalities hold', () => {
  const solution = maximise(
    [-1, 0],
    [
      { coefficients: [1, 1], bound: 1, equal: true },
      { coefficients: [0, 1], bound: 5, equal: false },
    ],
  )
  expect(solution).toMatchObject({ status: 'optimal', value: 4 })
})

test('no solution and no end are told apart', () => {
  const above = { coefficients: [-1], bound: -2, equal: false }
  const below = { coefficients: [1], bound: 1, equal: false }
  expect(maximise([1], [above, below]).status).toBe('infeasible')
  expect(maximise([1], [above]).status).toBe('unbounded')
  expect(maximise([-1], [above])).toMatchObject({ status: 'optimal', value: -2 })
})

test('Beale’s example, on which a careless pivot rule goes round for ever, ends', () => {
  const rows = [
    { coefficients: [0.25, -60, -0.04, 9], bound: 0, equal: false },
    { coefficients: [0.5, -90, -0.02, 3], bound: 0, equal: false },
    { coefficients: [0, 0, 1, 0], bound: 1, equal: false },
    ...[0, 1, 2, 3].map((index) => ({
      coefficients: [0, 1, 2, 3].map((column) => (column === index ? -1 : 0)),
      bound: 0,
      equal: false,
    })),
  ]
  const solution = maximise([0.75, -150, 0.02, -6], rows)
  expect(solution.status).toBe('optimal')
  expect(solution.status === 'optimal' ? solution.value : 0).toBeCloseTo(0.05, 9)
})

test('over the simplex the best point is the best corner', () => {
  assert(
    property(array(integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 }), (objective) => {
      const simplex = [
        { coefficients: objective.map(() => 1), bound: 1, equal: true },
        ...objective.map((_, index) => ({
          coefficients: objective.map((_unused, column) => (column === index ? -1 : 0)),
          bound: 0,
          equal: false,
        })),
      ]
      const solution = maximise(objective, simplex)
      expect(solution.status === 'optimal' ? solution.value : Number.NaN).toBeCloseTo(Math.max(...objective), 9)
    }),
    { seed: 3, numRuns: 100 },
  )
})
