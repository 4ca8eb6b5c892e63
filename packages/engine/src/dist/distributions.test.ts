import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { beta } from './beta.ts'
import type { Distribution } from './distribution.ts'
import { gamma } from './gamma.ts'
import { lognormal } from './lognormal.ts'
import { normal } from './normal.ts'
import { pert } from './pert.ts'
import { triangular } from './triangular.ts'
import { uniform } from './uniform.ts'

const distributions: Readonly<Record<string, Distribution>> = {
  'beta(20, 116)': beta(20, 116),
  'beta(1, 135)': beta(1, 135),
  'beta(0.3, 0.5), infinite at both ends': beta(0.3, 0.5),
  'beta(0.01, 2), nearly all draws next to 0': beta(0.01, 2),
  'gamma(0.1)': gamma(0.1),
  'gamma(1, 3)': gamma(1, 3),
  'gamma(50, 0.1)': gamma(50, 0.1),
  'lognormal(0.1, 0.5)': lognormal(0.1, 0.5),
  'normal(-3, 2)': normal(-3, 2),
  'pert(2, 3, 10)': pert(2, 3, 10),
  'pert with its mode at the end': pert(0, 1, 1),
  'triangular(-1, 0, 5)': triangular(-1, 0, 5),
  'triangular with its mode at the start': triangular(2, 2, 3),
  'uniform(4, 6)': uniform(4, 6),
}

const DRAWS = 40_000

describe.each(Object.entries(distributions))('%s', (name, distribution) => {
  const random = createRandom(7, name)
  const draws = Float64Array.from({ length: DRAWS }, () => distribution.sample(random)).sort()

  test('draws follow the distribution function (Kolmogorov-Smirnov at one in ten thousand)', () => {
    let distance = 0
    for (const [index, draw] of draws.entries()) {
      const p = distribution.cdf(draw)
      distance = Math.max(distance, (index + 1) / DRAWS - p, p - index / DRAWS)
    }
    // P(sqrt(n) D > 2.23) = 2 exp(-2 * 2.23^2) = 1e-4
    expect(distance * Math.sqrt(DRAWS)).toBeLessThan(2.23)
  })

  test('draws have the mean within four standard errors', () => {
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / DRAWS
    expect(Math.abs(mean - distribution.mean)).toBeLessThan(4 * Math.sqrt(distribution.variance / DRAWS))
  })

  test('inv undoes cdf', () => {
    for (const p of [0.001, 0.025, 0.3, 0.5, 0.8, 0.999])
      expect(distribution.cdf(distribution.inv(p))).toBeCloseTo(p, 9)
  })

  test('variance is the integral of the squared deviation over probability', () => {
    // Midpoint rule over p; unbounded tails leave an error well below 2%.
    const steps = 4000
    let sum = 0
    for (let step = 0; step < steps; step++) sum += (distribution.inv((step + 0.5) / steps) - distribution.mean) ** 2
    expect(Math.abs(sum / steps / distribution.variance - 1)).toBeLessThan(0.02)
  })
})

test('a beta with tiny shapes is never NaN, and splits its draws between the ends by the mean', () => {
  const random = createRandom(1, 'tiny')
  const tiny = beta(0.001, 0.003)
  const draws = Array.from({ length: 20_000 }, () => tiny.sample(random))
  expect(draws.every((draw) => draw >= 0 && draw <= 1)).toBe(true)
  const high = draws.filter((draw) => draw > 0.5).length / draws.length
  // Mean 0.25; standard error sqrt(.25 * .75 / 20000) = 0.0031.
  expect(Math.abs(high - 0.25)).toBeLessThan(0.0125)
})

test('parameters that make no distribution are refused with what was found', () => {
  expect(() => beta(0, 2)).toThrow(/beta: .*alpha 0/)
  expect(() => gamma(-1)).toThrow(RangeError)
  expect(() => lognormal(0, -1)).toThrow(/sigma -1/)
  expect(() => normal(Number.NaN, 1)).toThrow(RangeError)
  expect(() => pert(1, 5, 4)).toThrow(/low 1, mode 5, high 4/)
  expect(() => triangular(3, 2, 4)).toThrow(RangeError)
  expect(() => uniform(2, 1)).toThrow(RangeError)
})

test('a spread of zero is a point', () => {
  for (const single of [lognormal(0, 0), normal(1, 0), pert(1, 1, 1), triangular(1, 1, 1), uniform(1, 1)]) {
    expect([single.inv(0.1), single.inv(0.9), single.variance, single.cdf(0.999), single.cdf(1)]).toEqual([
      1, 1, 0, 0, 1,
    ])
  }
})
