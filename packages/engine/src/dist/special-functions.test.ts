import { expect, test } from 'vitest'
import { logGamma } from './gamma-function.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { normalCdf } from './normal.ts'

test('ln Γ has its closed values, to 1e-13 relative', () => {
  let factorial = 1
  for (let n = 1; n < 60; n++) {
    expect(Math.abs(logGamma(n) - Math.log(factorial))).toBeLessThan(1e-13 * Math.max(1, Math.log(factorial)))
    factorial *= n
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
  // ln Γ(x) = -ln x - γx + π²x²/12 - …
  const euler = 0.5772156649015329
  expect(logGamma(1e-5)).toBeCloseTo(-Math.log(1e-5) - euler * 1e-5 + (Math.PI ** 2 / 12) * 1e-10, 13)
})

test('incomplete gamma: exponential, Erlang and chi-square with one degree of freedom', () => {
  for (const x of [1e-6, 0.3, 1, 2.5, 9, 40]) {
    expect(incompleteGamma(1, x)).toBeCloseTo(-Math.expm1(-x), 14)
    expect(incompleteGamma(3, x)).toBeCloseTo(1 - Math.exp(-x) * (1 + x + (x * x) / 2), 13)
    expect(incompleteGamma(0.5, x)).toBeCloseTo(2 * normalCdf(Math.sqrt(2 * x)) - 1, 13)
  }
})

test('incomplete beta: powers, arcsine, binomial tails and its symmetry', () => {
  for (const x of [1e-8, 0.01, 0.3, 0.5, 0.77, 0.999]) {
    expect(incompleteBeta(x, 3, 1)).toBeCloseTo(x ** 3, 14)
    expect(incompleteBeta(x, 1, 7)).toBeCloseTo(1 - (1 - x) ** 7, 14)
    expect(incompleteBeta(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13)
    expect(incompleteBeta(x, 40, 96) + incompleteBeta(1 - x, 96, 40)).toBeCloseTo(1, 13)
    // P(at least 2 of 3) = I_x(2, 2)
    expect(incompleteBeta(x, 2, 2)).toBeCloseTo(3 * x * x * (1 - x) + x ** 3, 14)
  }
})
