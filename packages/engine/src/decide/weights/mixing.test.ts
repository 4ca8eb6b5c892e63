import { expect, test } from 'vitest'
import { normalInv } from '../../dist/normal.ts'
import { createRandom } from '../../random/random.ts'
import { diagnose } from './mixing.ts'

/** A first-order autoregression with correlation `rho`, variance 1. */
function autoregression(rho: number, length: number, name: string): Float64Array {
  const random = createRandom(5, name)
  let value = normalInv(random())
  return Float64Array.from({ length }, () => {
    value = rho * value + Math.sqrt(1 - rho * rho) * normalInv(random())
    return value
  })
}

test('independent draws count in full, within the noise of the estimate', () => {
  const { rHat, effectiveSamples } = diagnose(autoregression(0, 20_000, 'iid'), 1, 4)
  expect(rHat).toBeLessThan(1.002)
  expect(effectiveSamples).toBeGreaterThan(18_000)
})

test('a correlation of 0.8 leaves a ninth of the draws: (1 - ρ) / (1 + ρ)', () => {
  const { effectiveSamples } = diagnose(autoregression(0.8, 40_000, 'ar'), 1, 4)
  expect(Math.abs(effectiveSamples / 40_000 - 1 / 9)).toBeLessThan(0.02)
})

test('chains in different places are seen, and so is a drift within a chain', () => {
  const apart = autoregression(0, 8000, 'apart').map((value, index) => value + (index < 4000 ? 0 : 1))
  expect(diagnose(apart, 1, 2).rHat).toBeGreaterThan(1.1)
  const drifting = autoregression(0, 8000, 'drift').map((value, index) => value + (index % 4000) / 2000)
  expect(diagnose(drifting, 1, 2).rHat).toBeGreaterThan(1.1)
})

test('the worst weight counts, and one that cannot move does not', () => {
  const good = autoregression(0, 8000, 'good')
  const slow = autoregression(0.95, 8000, 'slow')
  const rows = new Float64Array(24_000)
  for (let row = 0; row < 8000; row++) rows.set([good[row] as number, slow[row] as number, 0.5], row * 3)
  expect(diagnose(rows, 3, 4).effectiveSamples).toBeLessThan(800)
})

test('too few draws to judge are not judged', () => {
  expect(diagnose(new Float64Array(8), 1, 4).rHat).toBeNaN()
})
