import { expect, test } from 'vitest'
import { binomialShare } from './binomial-share.ts'

test('the exact interval has its known values: 4 of 20 (Clopper-Pearson, 95 %) is 5.73 % to 43.66 %', () => {
  const share = binomialShare(4, 20)
  expect(share.share).toBe(0.2)
  expect(share.low).toBeCloseTo(0.0573, 4)
  expect(share.high).toBeCloseTo(0.4366, 4)
})

test('none and all have the closed form, the rule of three in its exact shape', () => {
  expect(binomialShare(0, 30)).toMatchObject({ low: 0, high: expect.closeTo(1 - 0.025 ** (1 / 30), 12) })
  expect(binomialShare(30, 30)).toMatchObject({ low: expect.closeTo(0.025 ** (1 / 30), 12), high: 1 })
})

test('the interval of failures mirrors that of successes', () => {
  const inside = binomialShare(36, 43)
  const outside = binomialShare(7, 43)
  expect(inside.low).toBeCloseTo(1 - outside.high, 12)
  expect(inside.high).toBeCloseTo(1 - outside.low, 12)
})
