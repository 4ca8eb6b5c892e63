import { expect, test } from 'vitest'
import { DecideError } from '../error.ts'
import golden from '../golden/12-polytope-sampling.json' with { type: 'json' }
import { boxWeights } from './boxes.ts'
import { linearWeights } from './hit-and-run.ts'
import { thinningFor } from './mixing.ts'
import { polytopeOf, simplexConstraints, type WeightConstraint } from './polytope.ts'
import { ratioConstraints } from './ratio-bounds.ts'
import { simplexWeights } from './simplex.ts'
import type { WeightDraw } from './weight-draw.ts'

function draw(count: number, samples: number): WeightDraw {
  return { criteria: Array.from({ length: count }, (_, index) => `c${index}`), samples, seed: 1, stream: 'bounds' }
}

function means(weights: Float64Array, width: number): number[] {
  const sums = Array.from({ length: width }, () => 0)
  for (const [index, weight] of weights.entries()) sums[index % width] = (sums[index % width] ?? 0) + weight
  return sums.map((sum) => (sum * width) / weights.length)
}

/** Mean of the simplex draws that `keep` accepts: the oracle for every bounded sampler. */
function rejectionMeans(count: number, keep: (row: Float64Array) => boolean): { means: number[]; kept: number } {
  const all = simplexWeights(draw(count, 400_000))
  const kept: number[] = []
  for (let start = 0; start < all.length; start += count) {
    const row = all.subarray(start, start + count)
    if (keep(row)) kept.push(...row)
  }
  return { means: means(Float64Array.from(kept), count), kept: kept.length / count }
}

function caught(action: () => unknown): DecideError {
  try {
    action()
  } catch (cause) {
    if (cause instanceof DecideError) return cause
    throw cause
  }
  throw new Error('nothing was thrown')
}

const constraint = (coefficients: number[], relation: '<=' | '=', bound = 0, label = 'given'): WeightConstraint => ({
  label,
  coefficients,
  relation,
  bound,
})

test('boxes by rejection: inside the bounds, with the mean of the simplex draws inside them', () => {
  const lower = [0.1, 0, 0.2, 0]
  const upper = [0.5, 0.3, 0.9, 0.4]
  const { weights, mixing } = boxWeights(draw(4, 40_000), lower, upper)
  const inside = (row: Float64Array): boolean =>
    row.every((weight, index) => weight >= (lower[index] as number) && weight <= (upper[index] as number))
  let outside = 0
  for (let start = 0; start < weights.length; start += 4) {
    const row = weights.subarray(start, start + 4)
    if (!inside(row) || Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1) > 1e-12) outside++
  }
  expect(outside).toBe(0)
  expect(mixing).toBeNull()
  const oracle = rejectionMeans(4, inside)
  for (const [index, mean] of means(weights, 4).entries()) {
    const error = 0.15 * Math.sqrt(1 / 40_000 + 1 / oracle.kept)
    expect(Math.abs(mean - (oracle.means[index] as number))).toBeLessThan(4 * error)
  }
})

test('boxes too tight for rejection: a chain of pair exchanges that stays inside, mixes, and agrees with hit-and-run', () => {
  const count = 14
  const lower = Array.from({ length: count }, (_, index) => (index < 3 ? 0.2 : 0))
  const upper = Array.from({ length: count }, (_, index) => (index < 3 ? 0.3 : index < 6 ? 0.02 : 0.05))
  const { weights, mixing } = boxWeights(draw(count, 1000), lower, upper)
  expect(mixing?.method).toBe('pair-exchange')
  expect(mixing?.rHat).toBeLessThan(1.02)
  expect(mixing?.effectiveSamples).toBeGreaterThan(500)
  for (const [at, weight] of weights.entries()) {
    expect(weight).toBeGreaterThanOrEqual((lower[at % count] as number) - 1e-12)
    expect(weight).toBeLessThanOrEqual((upper[at % count] as number) + 1e-12)
  }
  const unit = (index: number, sign: number): number[] => lower.map((_, column) => (column === index ? sign : 0))
  const walls = lower.flatMap((low, index) => [
    constraint(unit(index, -1), '<=', -low),
    constraint(unit(index, 1), '<=', upper[index] as number),
  ])
  const general = linearWeights(draw(count, 1000), walls)
  expect(general.mixing?.rHat).toBeLessThan(1.02)
  for (const [index, mean] of means(weights, count).entries()) {
    const width = (upper[index] as number) - (lower[index] as number)
    // Standard deviation at most width / sqrt(12) for a unimodal margin; 500 effective draws on either side.
    const error = (width / Math.sqrt(12)) * Math.sqrt(2 / 500)
    expect(Math.abs(mean - (means(general.weights, count)[index] as number))).toBeLessThan(4 * error)
  }
})

test('boxes that leave one point give it: fixed weights, lower bounds that sum to 1, upper bounds that do', () => {
  for (const [lower, upper] of [
    [
      [0.2, 0.3, 0],
      [0.2, 0.3, 1],
    ],
    [
      [0.2, 0.3, 0.5],
      [1, 1, 1],
    ],
    [
      [0, 0, 0],
      [0.2, 0.3, 0.5],
    ],
  ] as const) {
    const { weights } = boxWeights(draw(3, 2), lower, upper)
    for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo([0.2, 0.3, 0.5][at % 3] as number, 12)
  }
})

test('contradicting boxes name the fewest bounds that contradict', () => {
  const error = caught(() => boxWeights(draw(4, 1), [0.5, 0.05, 0.1, 0.6], [1, 1, 1, 1]))
  expect(error.code).toBe('weights-contradict')
  expect(error.bounds).toEqual(['w(c3) >= 0.6', 'w(c0) >= 0.5'])
  expect(error.message).toBe('w(c3) >= 0.6 and w(c0) >= 0.5 leave nothing: lower bounds sum to 1.1')
  expect(caught(() => boxWeights(draw(2, 1), [0.5, 0], [0.4, 1])).bounds).toEqual(['w(c0) >= 0.5', 'w(c0) <= 0.4'])
  expect(caught(() => boxWeights(draw(2, 1), [0, 0], [0.4, 0.5])).message).toMatch(/upper bounds sum to 0.9/)
})

test('golden 12, explicitly degenerate: equalities that leave one point give it', () => {
  const given = golden.cases[0]
  const rows = (given?.eq ?? []).map((row) => constraint(row, '='))
  const { weights } = linearWeights(draw(3, 4), rows)
  for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo(given?.expectedPoint?.[at % 3] as number, 9)
})

test('golden 12, implicitly degenerate: inequalities that together are equalities are found', () => {
  const given = golden.cases[1]
  const rows = (given?.ineq ?? []).map((row) => constraint(row, '<='))
  const polytope = polytopeOf(3, [...rows, ...simplexConstraints(['c0', 'c1', 'c2'])])
  expect(polytope.basis).toHaveLength(0)
  const { weights, mixing } = linearWeights(draw(3, 4), rows)
  expect(mixing).toBeNull()
  for (const [at, weight] of weights.entries()) expect(weight).toBeCloseTo(given?.expectedPoint?.[at % 3] as number, 9)
})

test('golden 12, unbounded: without the simplex it is an error, not an endless chain', () => {
  expect(golden.cases[2]?.expected).toBe('error')
  const error = caught(() => linearWeights(draw(3, 10), [constraint([1, -1, 0], '<=')], { simplex: false }))
  expect(error.code).toBe('weights-unbounded')
})

test('golden 12, invariants: sum 1 within 1e-12 and nothing negative, also where a wall is implied', () => {
  // w0 <= w1 <= w2 and w2 + w3 <= w0 + w3 leave w0 = w1 = w2.
  const rows = [constraint([1, -1, 0, 0], '<='), constraint([0, 1, -1, 0], '<='), constraint([-1, 0, 1, 0], '<=')]
  const { weights } = linearWeights(draw(4, 2000), rows)
  for (let start = 0; start < weights.length; start += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = weights.subarray(start, start + 4)
    expect(Math.abs(a + b + c + d - 1)).toBeLessThan(1e-12)
    expect(Math.min(a, b, c, d)).toBeGreaterThanOrEqual(0)
    expect(Math.max(Math.abs(a - b), Math.abs(b - c))).toBeLessThan(1e-9)
  }
  // On the segment from (1/3, 1/3, 1/3, 0) to (0, 0, 0, 1) the mean of w3 is 1/2.
  expect(Math.abs((means(weights, 4)[3] as number) - 0.5)).toBeLessThan((4 * Math.sqrt(1 / 12)) / Math.sqrt(2000))
})

test('golden 12, thinning: ceil(ln(d + 1) / 4 d³) for d dimensions, cut by the budget of steps', () => {
  for (const [dimension, steps] of Object.entries(golden.thinning.values)) {
    expect(thinningFor(Number(dimension), 1000)).toBe(steps)
  }
  expect(thinningFor(13, 1000, 20_000)).toBe(20)
  expect(thinningFor(13, 1000, 10)).toBe(1)
})

test('ratio bounds: hit-and-run agrees with rejection where rejection is possible', () => {
  const bounds = [
    { i: 0, j: 1, low: 1, high: 3 },
    { i: 2, j: 3, low: 0.5, high: null },
  ]
  const { weights, mixing } = linearWeights(draw(4, 20_000), ratioConstraints(draw(4, 0).criteria, bounds))
  expect(mixing?.rHat).toBeLessThan(1.01)
  const oracle = rejectionMeans(4, ([a = 0, b = 0, c = 0, d = 0]) => a >= b && a <= 3 * b && c >= d / 2)
  for (const [index, mean] of means(weights, 4).entries()) {
    const error = 0.2 * Math.sqrt(1 / (mixing?.effectiveSamples ?? 0) + 1 / oracle.kept)
    expect(Math.abs(mean - (oracle.means[index] as number))).toBeLessThan(4 * error)
  }
})

test('ratios that go round in a circle contradict, and only they are named', () => {
  const bounds = [
    { i: 3, j: 0, low: 0.1, high: null },
    { i: 0, j: 1, low: 2, high: null },
    { i: 1, j: 2, low: 2, high: 5 },
    { i: 2, j: 0, low: 1, high: null },
    { i: 2, j: 3, low: 1, high: null },
  ]
  const rows = ratioConstraints(draw(4, 0).criteria, bounds)
  // Only all weights 0 obey the circle; the least of w2 keeps that from being an answer by itself.
  const least = constraint([0, 0, -1, 0], '<=', -0.1, 'w(c2) >= 0.1')
  const error = caught(() => linearWeights(draw(4, 1), [...rows, least]))
  expect(error.code).toBe('weights-contradict')
  expect(error.bounds.toSorted()).toEqual(
    ['w(c0) / w(c1) >= 2', 'w(c1) / w(c2) >= 2', 'w(c2) / w(c0) >= 1', 'w(c2) >= 0.1'].toSorted(),
  )
})

test('a set a thousand times longer than wide is crossed all the same', () => {
  const bounds = [
    { i: 0, j: 1, low: 1, high: 1.001 },
    { i: 2, j: 3, low: 1, high: 1.001 },
  ]
  const { weights, mixing } = linearWeights(draw(4, 4000), ratioConstraints(draw(4, 0).criteria, bounds))
  expect(mixing?.rHat).toBeLessThan(1.02)
  expect(mixing?.effectiveSamples).toBeGreaterThan(1000)
  expect(Math.abs((means(weights, 4)[0] as number) - 0.25)).toBeLessThan(0.02)
})
