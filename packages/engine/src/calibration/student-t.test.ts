import { describe, expect, test } from 'vitest'
import { studentTCdf, studentTDensity, studentTInv } from './student-t.ts'

describe('studentTInv', () => {
  // Three decimals: the precision of the printed table.
  test.each([
    [1, 0.9, 3.078],
    [1, 0.975, 12.706],
    [2, 0.95, 2.92],
    [3, 0.995, 5.841],
    [5, 0.975, 2.571],
    [10, 0.9, 1.372],
    [10, 0.99, 2.764],
    [30, 0.975, 2.042],
    [41, 0.9, 1.303],
    [120, 0.95, 1.658],
  ])('gives the table value (NIST/SEMATECH e-Handbook 1.3.6.7.2): %i degrees, P = %f: %f', (degrees, p, value) => {
    expect(studentTInv(p, degrees)).toBeCloseTo(value, 3)
  })

  test('has the closed forms of one and two degrees of freedom, far into the tails', () => {
    for (const p of [1e-9, 1e-4, 0.01, 0.3, 0.5, 0.6, 0.999]) {
      const one = -1 / Math.tan(Math.PI * p)
      expect(Math.abs(studentTInv(p, 1) - one)).toBeLessThan(1e-9 * Math.max(1, Math.abs(one)))
      const two = (2 * p - 1) / Math.sqrt(2 * p * (1 - p))
      expect(Math.abs(studentTInv(p, 2) - two)).toBeLessThan(1e-9 * Math.max(1, Math.abs(two)))
    }
  })

  test('inverts the distribution function for whole and broken degrees', () => {
    for (const degrees of [0.7, 1.5, 4, 17.8, 300, 5000]) {
      for (const p of [0.001, 0.1, 0.25, 0.5, 0.8, 0.99]) {
        expect(studentTCdf(studentTInv(p, degrees), degrees)).toBeCloseTo(p, 11)
      }
    }
  })

  test('becomes the normal quantile as degrees grow, and is it at infinity', () => {
    expect(studentTInv(0.9, Number.POSITIVE_INFINITY)).toBeCloseTo(1.2815515655446004, 12)
    // The leading term of the difference is (z³ + z) / 4 degrees: 9e-7 here.
    expect(studentTInv(0.9, 1e6)).toBeCloseTo(1.2815515655446004, 5)
  })
})

test('the density of Student t is the slope of its distribution function', () => {
  const h = 1e-5
  for (const degrees of [1, 2.5, 9, Number.POSITIVE_INFINITY]) {
    for (const x of [-2, 0.3, 1.7]) {
      const slope = (studentTCdf(x + h, degrees) - studentTCdf(x - h, degrees)) / (2 * h)
      // Central differences err by h² and by rounding over h: about 1e-10.
      expect(studentTDensity(x, degrees)).toBeCloseTo(slope, 8)
    }
  }
})
