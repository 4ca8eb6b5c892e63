import { array, assert, constantFrom, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { normalInv } from '../dist/normal.ts'
import { createRandom } from '../random/random.ts'
import { continuousEvppi } from './continuous-evppi.ts'
import golden from './golden/14-voi-normal-exact.json' with { type: 'json' }
import { perfectInformation, valueOfInformation, winnerEntropyBits } from './value-of-information.ts'

/** Golden 14: p1 ~ N(1, 1) and p2 ~ N(0, 2), the options nothing and p1 − p2. */
function normalProblem(samples: number): { p1: Float64Array; p2: Float64Array; totals: Float64Array } {
  const random = createRandom(14, 'voi')
  const p1 = Float64Array.from({ length: samples }, () => 1 + normalInv(random()))
  const p2 = Float64Array.from({ length: samples }, () => 2 * normalInv(random()))
  const totals = new Float64Array(2 * samples)
  for (let sample = 0; sample < samples; sample++) {
    totals[2 * sample + 1] = (p1[sample] as number) - (p2[sample] as number)
  }
  return { p1, p2, totals }
}

test('golden 14: EVPI, and EVPPI of a continuous quantity by equal blocks', () => {
  const samples = 400_000
  const { p1, p2, totals } = normalProblem(samples)
  // Each estimate is a mean of something with standard deviation below 1.5; blocks of 4,000 add a bias below 0.001.
  const tolerance = (4 * 1.5) / Math.sqrt(samples) + 0.001
  expect(Math.abs(perfectInformation(totals, 2) - golden.expected.evpi)).toBeLessThan(tolerance)
  expect(Math.abs(continuousEvppi(p1, totals, 2, 100) - golden.expected.evppi_p1)).toBeLessThan(tolerance)
  expect(Math.abs(continuousEvppi(p2, totals, 2, 100) - golden.expected.evppi_p2)).toBeLessThan(tolerance)
})

test('golden 14 with the quantity as a question of many answers: binning is the conditional expectation', () => {
  const samples = 400_000
  const { p2, totals } = normalProblem(samples)
  const cuts = Array.from({ length: 99 }, (_, index) => 2 * normalInv((index + 1) / 100))
  const drawn = Uint8Array.from(
    p2,
    (value) => cuts.findIndex((cut) => value < cut) + (value < (cuts[98] ?? 0) ? 0 : 100),
  )
  const [worth] = valueOfInformation(totals, 2, [{ answers: 100, drawn }])
  expect(Math.abs((worth?.evppi ?? 0) - golden.expected.evppi_p2)).toBeLessThan((4 * 1.5) / Math.sqrt(samples) + 0.001)
})

test('a question small enough to count by hand', () => {
  // Answer 0: a 1, b 0. Answer 1: a 0, b 3. Half each.
  const totals = Float64Array.from([1, 0, 0, 3, 1, 0, 0, 3])
  const drawn = Uint8Array.from([0, 1, 0, 1])
  const [worth] = valueOfInformation(totals, 2, [{ answers: 3, drawn }])
  expect(worth?.evppi).toBe(0.5 * 1 + 0.5 * 3 - 1.5)
  expect(worth?.mutualInformationBits).toBeCloseTo(1 - 1 / (2 * 4 * Math.LN2), 12)
  expect(worth?.answers).toEqual([
    { probability: 0.5, shares: [1, 0], meanTotals: [1, 0] },
    { probability: 0.5, shares: [0, 1], meanTotals: [0, 3] },
    { probability: 0, shares: null, meanTotals: null },
  ])
  expect(winnerEntropyBits(totals, 2)).toBe(1)
})

test('an answer that changes who wins by chance only is worth next to nothing, and its information is no bias', () => {
  const samples = 100_000
  const random = createRandom(3, 'noise')
  const totals = Float64Array.from({ length: 3 * samples }, () => random())
  const drawn = Uint8Array.from({ length: samples }, () => (random() * 3) | 0)
  const [worth] = valueOfInformation(totals, 3, [{ answers: 3, drawn }])
  // Differences between means of 33,000 uniforms: about 0.29 sqrt(2 / 33,000) = 0.0022.
  expect(worth?.evppi).toBeLessThan(0.004)
  // Uncorrected it would be about (3-1)(3-1) / (2 N ln 2) = 2.9e-5 bits; its standard deviation is 2e-5.
  expect(worth?.mutualInformationBits).toBeLessThan(8e-5)
})

test('answers shorter than the samples are used again, as rows are, also where they do not fill the last round', () => {
  const random = createRandom(5, 'rows')
  for (const samples of [24, 26]) {
    // Quarters, so that ties occur and sums are exact.
    const totals = Float64Array.from({ length: 3 * samples }, () => ((random() * 3) | 0) / 4)
    const drawn = Int8Array.from({ length: 8 }, () => (random() * 3) | 0)
    const repeated = Uint8Array.from({ length: samples }, (_, sample) => drawn[sample % 8] as number)
    const rows = valueOfInformation(totals, 3, [{ answers: 3, drawn }])
    expect(rows).toEqual(valueOfInformation(totals, 3, [{ answers: 3, drawn: repeated }]))
  }
})

test('an answer out of range is refused, not dropped', () => {
  const totals = Float64Array.from([1, 0, 0, 3])
  expect(() => valueOfInformation(totals, 2, [{ answers: 2, drawn: Uint8Array.from([0, 2]) }])).toThrow(RangeError)
  expect(() => valueOfInformation(totals, 2, [{ answers: 2, drawn: Int8Array.from([0, -1]) }])).toThrow(RangeError)
  expect(() => valueOfInformation(totals, 2, [{ answers: 2, drawn: Int8Array.from([2]) }])).toThrow(RangeError)
})

test('for any totals: EVPPI lies between 0 and EVPI, shares sum to 1, ties are split', () => {
  const cell = constantFrom(0, 0.5, 1)
  const samples = array(tuple(cell, cell, cell, integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 30 })
  assert(
    property(samples, (list) => {
      const totals = Float64Array.from(list.flatMap(([a, b, c]) => [a, b, c]))
      const drawn = Uint8Array.from(list, ([, , , answer]) => answer)
      const [worth] = valueOfInformation(totals, 3, [{ answers: 3, drawn }])
      expect(worth?.evppi).toBeGreaterThanOrEqual(0)
      expect(worth?.evppi).toBeLessThanOrEqual(perfectInformation(totals, 3) + 1e-12)
      for (const [answer, { shares }] of (worth?.answers ?? []).entries()) {
        const own = list.filter((row) => row[3] === answer)
        const first = own.reduce((sum, row) => {
          const best = Math.max(row[0], row[1], row[2])
          return sum + (row[0] === best ? 1 / [row[0], row[1], row[2]].filter((v) => v === best).length : 0)
        }, 0)
        if (shares) expect(shares[0]).toBeCloseTo(first / own.length, 12)
        if (shares) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      }
    }),
    { seed: 6, numRuns: 200 },
  )
})
