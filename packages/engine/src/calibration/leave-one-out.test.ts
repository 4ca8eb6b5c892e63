import { expect, test } from 'vitest'
import { leaveOneOut } from './leave-one-out.ts'
import { addMoments, logMoments, NO_RATIOS, oneRatio, sampleSd } from './log-moments.ts'

const add = (a: number, b: number) => a + b

test('each value gets the sum of all the others', () => {
  expect(leaveOneOut([1, 20, 300, 4000], add, 0)).toEqual([4320, 4301, 4021, 321])
  expect(leaveOneOut([7], add, 0)).toEqual([0])
  expect(leaveOneOut([], add, 0)).toEqual([])
})

test('a value that dwarfs the others leaves no trace in the sum without it, as subtraction would', () => {
  const others = leaveOneOut([1e17, 1, 2], add, 0)
  expect(others[0]).toBe(3)
  expect(1e17 + 1 + 2 - 1e17).not.toBe(3)
})

test('moments put together from parts are the two-pass mean and standard deviation of the logarithms', () => {
  const ratios = [0.5, 0.9, 1, 1.2, 3.5]
  const logs = ratios.map(Math.log)
  const mean = logs.reduce(add, 0) / 5
  const sd = Math.sqrt(logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / 4)
  const whole = addMoments(logMoments(ratios.slice(0, 2)), logMoments(ratios.slice(2)))
  expect(whole.n).toBe(5)
  expect(whole.mean).toBeCloseTo(mean, 14)
  expect(sampleSd(whole)).toBeCloseTo(sd, 14)
  expect(addMoments(NO_RATIOS, NO_RATIOS)).toEqual(NO_RATIOS)
  expect(addMoments(NO_RATIOS, oneRatio(2))).toEqual(oneRatio(2))
})
