import { array, assert, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { rankCorrelation, ranks } from './rank-correlation.ts'

test('tied values share the average of their ranks', () => {
  expect([...ranks([10, 20, 20, 5, 20])]).toEqual([2, 4, 4, 1, 4])
})

test('without ties it is 1 - 6 Σd² / (n (n² - 1))', () => {
  // Differences of rank: 0, -2, 1, -1, 2.
  expect(rankCorrelation([1, 2, 3, 4, 5], [1, 3, 2, 6, 2.5])).toBeCloseTo(1 - (6 * 10) / (5 * 24), 12)
})

test('any rising change of scale leaves it as it is, a falling one turns its sign', () => {
  const pairs = array(tuple(integer({ min: -20, max: 20 }), integer({ min: -20, max: 20 })), {
    minLength: 3,
    maxLength: 40,
  })
  assert(
    property(pairs, (list) => {
      const x = list.map(([first]) => first)
      const y = list.map(([, second]) => second)
      const plain = rankCorrelation(x, y)
      const stretched = rankCorrelation(
        x.map((value) => Math.exp(value / 10)),
        y,
      )
      const turned = rankCorrelation(
        x.map((value) => -value),
        y,
      )
      expect(stretched).toEqual(plain)
      if (!Number.isNaN(plain)) expect(turned).toBeCloseTo(-plain, 12)
    }),
    { seed: 5, numRuns: 200 },
  )
})

test('a constant column has no correlation; unequal lengths are refused', () => {
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN()
  expect(() => rankCorrelation([1, 2], [1])).toThrow(RangeError)
})
