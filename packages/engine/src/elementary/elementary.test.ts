import { assert, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exp, expm1 } from './exp.ts'
import { log, log1p, log2 } from './log.ts'
import { powerOfTwo } from './power-of-two.ts'
import { wholePower } from './whole-power.ts'

/** Distance in units of the last place of b. */
function ulpsApart(a: number, b: number): number {
  if (Object.is(a, b) || a === b) return 0
  const [x, y] = Float64Array.of(Math.abs(a), Math.abs(b))
  const bits = new BigInt64Array(Float64Array.of(x as number, y as number).buffer)
  return Number((bits[0] as bigint) - (bits[1] as bigint))
}

const cases = { seed: 3, numRuns: 2000 }

/** Each engine's own functions are within one unit of the truth, ours too: together less than three. */
describe.each([
  ['exp', exp, Math.exp, double({ min: -744, max: 709, noNaN: true }), 2],
  ['expm1', expm1, Math.expm1, double({ min: -40, max: 700, noNaN: true }), 5],
  ['log', log, Math.log, double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), 2],
  ['log near 1', log, Math.log, double({ min: 0.99, max: 1.01, noNaN: true }), 2],
  ['log1p', log1p, Math.log1p, double({ min: -0.999, max: 1e9, noNaN: true }), 3],
  ['log2', log2, Math.log2, double({ min: 1e-9, max: 1, noNaN: true }), 3],
] as const)('%s', (_name, ours, engine, numbers, ulps) => {
  test(`agrees with the engine's own within ${ulps} units in the last place`, () => {
    assert(
      property(numbers, (x) => {
        expect(Math.abs(ulpsApart(ours(x), engine(x)))).toBeLessThanOrEqual(ulps)
      }),
      cases,
    )
  })
})

describe('the bits are those written here, whatever the engine', () => {
  // Each the double nearest to the truth, computed with 60 digits, or its neighbour.
  test.each([
    [exp(1), 2.7182818284590455],
    [exp(-1), 0.36787944117144233],
    [exp(0.1355), 1.1451091958344357],
    [exp(-30), 9.357622968840175e-14],
    [log(5), 1.6094379124341003],
    [log(0.3), -1.2039728043259361],
    [log1p(1e-10), 9.999999999500001e-11],
    [expm1(1e-10), 1.00000000005e-10],
    [log2(8), 3],
  ])('%d', (found, written) => {
    expect(found).toBe(written)
  })
})

test('ends and impossible arguments are those of the functions they replace', () => {
  expect([exp(0), exp(-Infinity), exp(Infinity), exp(710), exp(-746), exp(Number.NaN)]).toEqual([
    1,
    0,
    Infinity,
    Infinity,
    0,
    Number.NaN,
  ])
  expect([log(1), log(0), log(-1), log(Infinity), log(Number.NaN)]).toEqual([
    0,
    -Infinity,
    Number.NaN,
    Infinity,
    Number.NaN,
  ])
  expect([log1p(0), log1p(-1), log1p(-2), log1p(Infinity), expm1(0)]).toEqual([0, -Infinity, Number.NaN, Infinity, 0])
})

test('powers of two are exact from the smallest to the largest', () => {
  for (let k = -1023, power = 2.2250738585072014e-308 / 2; k <= 1023; k++, power *= 2) {
    expect(powerOfTwo(k)).toBe(power)
  }
})

test('whole powers are repeated products', () => {
  expect([wholePower(3, 0), wholePower(3, 1), wholePower(3, 5), wholePower(0.5, 10)]).toEqual([1, 3, 243, 2 ** -10])
})
