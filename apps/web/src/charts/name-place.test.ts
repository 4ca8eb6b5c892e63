import { expect, test } from 'vitest'
import { namePlace } from './name-place.ts'
import { triangleAt, valueAt } from './triangle.ts'

const triangle = triangleAt(0, 0, 600)
const [left, right] = [
  [0.5, 1, 0],
  [0.5, 0, 1],
] as const

test('a name stands in its own region', () => {
  const place = namePlace(triangle, left, [right], [])
  const weights = triangle.weightsAt(place ?? [0, 0])
  expect(valueAt(left, weights)).toBeGreaterThan(valueAt(right, weights))
})

test('a name keeps clear of what is taken', () => {
  const first = namePlace(triangle, left, [right], []) ?? [0, 0]
  const [x, y] = namePlace(triangle, left, [right], [first]) ?? first
  expect(Math.abs(x - first[0]) > 48 || Math.abs(y - first[1]) > 11).toBe(true)
})

test('there is no place for it in a region that is too small', () => {
  expect(namePlace(triangle, [0.05, 1, 0], [[0.5, 0.99, 0.5]], [])).toBeNull()
})
