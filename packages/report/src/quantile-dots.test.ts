import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotCount, quantileDots } from './quantile-dots.ts'

const spread = fc
  .tuple(
    fc.double({ min: 0.5, max: 50, noNaN: true }),
    fc.array(fc.double({ min: 1.01, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 }),
  )
  .map(([p10, [a = 1, b = 1, c = 1]]) => ({ p10, p50: p10 * a, p80: p10 * a * b, p90: p10 * a * b * c }))

test('dots ascend, ten of twenty lie at or below the middle, two below the tenth and two above the ninetieth', () => {
  fc.assert(
    fc.property(spread, (quantiles) => {
      const dots = quantileDots(quantiles)
      expect(dots).toHaveLength(dotCount)
      expect(dots).toEqual(dots.toSorted((a, b) => a - b))
      expect(dots.filter((dot) => dot <= quantiles.p50)).toHaveLength(10)
      expect(dots.filter((dot) => dot < quantiles.p10)).toHaveLength(2)
      expect(dots.filter((dot) => dot > quantiles.p90)).toHaveLength(2)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('as many dots lie at or below a date as its chance says, at every chance', () => {
  const quantiles = { p10: 6, p50: 9, p80: 13, p90: 16 }
  const chances = [0, 0.01, 0.1, 0.33, 0.5, 0.62, 0.79, 0.9, 0.97, 1]
  const values = [3, 4, 6, 7.7, 9, 10.1, 12.8, 16, 25, 60]
  for (const [at, probability] of chances.entries()) {
    const value = values[at] ?? 0
    const made = quantileDots(quantiles, { value, probability }).filter((dot) => dot <= value)
    // A dot stands for the chances around (i + 1/2) / 20.
    const expected = Array.from({ length: dotCount }, (_, dot) => (dot + 0.5) / dotCount).filter(
      (p) => p <= probability,
    )
    expect([probability, made.length]).toEqual([probability, expected.length])
  }
})

test('a quantity without spread, or of zero, has all its dots in one place', () => {
  expect(new Set(quantileDots({ p10: 7, p50: 7, p80: 7, p90: 7 }).map((dot) => dot.toFixed(9)))).toEqual(
    new Set(['7.000000000']),
  )
  expect(quantileDots({ p10: 0, p50: 0, p80: 0, p90: 0 })).toEqual(Array.from({ length: dotCount }, () => 0))
})
