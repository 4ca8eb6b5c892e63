import { array, assert, double, integer, oneof, property } from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { quantile } from './quantile.ts'
import { quantilesOf } from './quantiles.ts'

test('type 7, as in R: quantile(c(1, 2, 4, 8), c(.1, .5, .8, .9))', () => {
  const sorted = [1, 2, 4, 8]
  expect(quantile(sorted, 0.1)).toBeCloseTo(1.3, 12)
  expect(quantile(sorted, 0.5)).toBe(3)
  expect(quantile(sorted, 0.8)).toBeCloseTo(5.6, 12)
  expect(quantile(sorted, 0.9)).toBeCloseTo(6.8, 12)
  expect([quantile(sorted, 0), quantile(sorted, 1)]).toEqual([1, 8])
  expect(quantile([], 0.5)).toBeNaN()
})

test('selecting gives exactly what sorting gives, whatever the values, ties and order', () => {
  const values = array(oneof(integer({ min: 0, max: 5 }), double({ noNaN: true, noDefaultInfinity: true })), {
    minLength: 1,
    maxLength: 60,
  })
  assert(
    property(values, (list) => {
      const given = Float64Array.from(list)
      const found = quantilesOf(given)
      const sorted = Float64Array.from(list).sort()
      expect([...given]).toEqual(list)
      expect([found.p10, found.p50, found.p80, found.p90].map((value) => value + 0)).toEqual(
        [0.1, 0.5, 0.8, 0.9].map((p) => quantile(sorted, p) + 0),
      )
    }),
    { seed: 5, numRuns: 400 },
  )
})

test('large inputs that tempt a quickselect into quadratic time are done at once: sorted, reversed, constant', () => {
  const size = 200_000
  const random = createRandom(2, 'quantiles')
  const shapes = [
    Float64Array.from({ length: size }, (_, index) => index),
    Float64Array.from({ length: size }, (_, index) => size - index),
    new Float64Array(size).fill(3),
    Float64Array.from({ length: size }, () => random()),
  ]
  for (const values of shapes) {
    const sorted = Float64Array.from(values).sort()
    expect(quantilesOf(values).p80).toBe(quantile(sorted, 0.8))
  }
})

test('nothing and NaN are refused', () => {
  expect(() => quantilesOf([])).toThrow(RangeError)
  expect(() => quantilesOf([1, Number.NaN])).toThrow(/NaN/)
})
