import { expect, test } from 'vitest'
import { createRandom } from '../../packages/engine/src/random/random.ts'
import { growthExponent, linearithmicExponent } from './power-law.ts'

const sizes = [20, 40, 80, 160]

test.each([0.5, 1, 2])(
  'times that grow with the power %d give it back, whatever the rounds have in common',
  (power) => {
    const times = sizes.map((size) => [1, 1.5, 4].map((slowness) => 7 * slowness * size ** power))
    const figure = growthExponent(sizes, times, createRandom(1, 'power'))
    expect(figure.value).toBeCloseTo(power, 12)
    expect(figure.low).toBeCloseTo(power, 12)
    expect(figure.high).toBeCloseTo(power, 12)
  },
)

test('n log n is told from linear and from a square', () => {
  const times = sizes.map((size) => [size * Math.log(size)])
  expect(growthExponent(sizes, times, createRandom(1, 'power')).value).toBeCloseTo(linearithmicExponent(sizes), 12)
  expect(linearithmicExponent(sizes)).toBeGreaterThan(1.2)
  expect(linearithmicExponent(sizes)).toBeLessThan(1.3)
})
