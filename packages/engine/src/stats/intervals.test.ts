import { expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { binomialInterval } from './binomial-interval.ts'
import { bootstrapInterval } from './bootstrap-interval.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** P(X = k) for X ~ binomial(n, p). */
function binomialShare(n: number, k: number, p: number): number {
  let share = (1 - p) ** n
  for (let index = 1; index <= k; index++) share *= ((n - index + 1) / index) * (p / (1 - p))
  return share
}

function mean(sample: readonly number[]): number {
  return sample.reduce((sum, value) => sum + value, 0) / sample.length
}

test('Wilson ends solve the score equation |share - p| = z sqrt(p (1 - p) / n)', () => {
  for (const [k, n] of [
    [1, 10],
    [81, 263],
    [5, 5],
  ] as const) {
    const { low, high } = wilsonInterval(k, n)
    const ends = k === n ? [low] : [low, high]
    for (const end of ends) {
      expect(Math.abs(k / n - end)).toBeCloseTo(1.959963984540054 * Math.sqrt((end * (1 - end)) / n), 12)
    }
  }
  expect(wilsonInterval(0, 20).low).toBe(0)
  expect(wilsonInterval(20, 20).high).toBe(1)
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
})

test('Clopper-Pearson ends leave exactly half the error in each binomial tail', () => {
  const n = 12
  const k = 3
  const { low, high } = binomialInterval(k, n, 0.9)
  let below = 0
  for (let count = 0; count <= k; count++) below += binomialShare(n, count, high)
  let above = 1
  for (let count = 0; count < k; count++) above -= binomialShare(n, count, low)
  expect(below).toBeCloseTo(0.05, 10)
  expect(above).toBeCloseTo(0.05, 10)
})

test('Clopper-Pearson after no success is 1 - (α/2)^(1/n)', () => {
  expect(binomialInterval(0, 30).low).toBe(0)
  expect(binomialInterval(0, 30).high).toBeCloseTo(1 - 0.025 ** (1 / 30), 10)
  expect(binomialInterval(30, 30).low).toBeCloseTo(0.025 ** (1 / 30), 10)
})

test('the bootstrap interval of a mean is about its normal interval', () => {
  const random = createRandom(4, 'bootstrap')
  const data = Array.from({ length: 400 }, () => random())
  const { low, high } = bootstrapInterval(mean, data, { random, repeats: 2000, level: 0.95 })
  const centre = mean(data)
  const sd = Math.sqrt(mean(data.map((value) => (value - centre) ** 2)))
  const half = (1.96 * sd) / Math.sqrt(data.length)
  // The ends of 2,000 resamples have a standard error of about 6% of the half width.
  expect(Math.abs(low - (centre - half))).toBeLessThan(0.25 * half)
  expect(Math.abs(high - (centre + half))).toBeLessThan(0.25 * half)
})

test('the bootstrap of no data is refused', () => {
  expect(() => bootstrapInterval(() => 0, [], { random: createRandom(1, 'x') })).toThrow(RangeError)
})
