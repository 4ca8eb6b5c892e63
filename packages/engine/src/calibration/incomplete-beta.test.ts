import { expect, test } from 'vitest'
import { betaCdf, betaInv } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'

test('the log gamma function has the values of factorials and of one half', () => {
  expect(logGamma(1)).toBeCloseTo(0, 13)
  expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  expect(logGamma(0.25) + logGamma(0.75)).toBeCloseTo(Math.log(Math.PI * Math.SQRT2), 13)
})

test('the incomplete beta function of whole shapes is a binomial tail', () => {
  const choose = [1, 8, 28, 56, 70, 56, 28, 8, 1]
  for (const x of [0.02, 0.3, 0.5, 0.77, 0.99]) {
    const tail = choose.reduce((sum, ways, k) => (k >= 3 ? sum + ways * x ** k * (1 - x) ** (8 - k) : sum), 0)
    expect(betaCdf(x, 3, 6)).toBeCloseTo(tail, 12)
  }
})

test('the incomplete beta function is clipped outside 0 to 1 and symmetric in its shapes', () => {
  expect(betaCdf(-1, 2, 3)).toBe(0)
  expect(betaCdf(2, 2, 3)).toBe(1)
  expect(betaCdf(0.2, 2.5, 40)).toBeCloseTo(1 - betaCdf(0.8, 40, 2.5), 13)
})

test('the quantile of a beta distribution inverts its distribution function', () => {
  for (const p of [0.025, 0.5, 0.975]) expect(betaCdf(betaInv(p, 12, 32), 12, 32)).toBeCloseTo(p, 12)
  // A uniform variable is Beta(1, 1).
  expect(betaInv(0.3, 1, 1)).toBeCloseTo(0.3, 14)
})
