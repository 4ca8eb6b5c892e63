import { expect, test } from 'vitest'
import { createRandom } from '../../packages/engine/src/random/random.ts'
import { median, ratioOf } from './ratio.ts'

test('a ratio is that of the medians, and one slow round hardly moves it', () => {
  const below = [10, 11, 9, 10, 10, 12, 8, 10, 10, 10, 11]
  const above = below.map((time) => 3 * time)
  const figure = ratioOf([...above.slice(0, -1), 900], below, createRandom(1, 'ratio'))
  expect(figure.value).toBe(3)
  expect(figure.low).toBeGreaterThan(2.5)
  expect(figure.high).toBeLessThan(3.5)
})

test('what slows a whole round leaves the ratio alone', () => {
  const below = [10, 100, 10, 40, 10, 10, 80]
  const figure = ratioOf(
    below.map((time) => 2 * time),
    below,
    createRandom(2, 'ratio'),
  )
  expect([figure.value, figure.low, figure.high]).toEqual([2, 2, 2])
})

test('rounds that do not pair are refused', () => {
  expect(() => ratioOf([1, 2], [1], createRandom(1, 'ratio'))).toThrow(RangeError)
})

test('the median of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5)
})
