import { array, assert, double, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from './golden/15-exact-pairwise-acceptability.json' with { type: 'json' }
import { exactHeadToHead, simplexShare } from './head-to-head.ts'
import { hierarchicalShare } from './hierarchical-share.ts'
import { hierarchicalWeights } from './weights/hierarchical.ts'
import { ordinalWeights } from './weights/ordinal.ts'
import { simplexWeights } from './weights/simplex.ts'

function winShare(weights: Float64Array, differences: readonly number[]): number {
  const width = differences.length
  let wins = 0
  for (let start = 0; start < weights.length; start += width) {
    let total = 0
    for (let index = 0; index < width; index++) {
      total += (weights[start + index] as number) * (differences[index] as number)
    }
    if (total > 0) wins++
  }
  return (wins * width) / weights.length
}

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `c${index}`)
}

test.each(golden.cases)('golden 15: $name is $exactFraction', ({ n, d, ordinal, expected }) => {
  const order = Array.from({ length: n }, (_, index) => index)
  const share = exactHeadToHead(d, ordinal ? { type: 'ordinal', order } : { type: 'simplex' })
  expect(Math.abs((share ?? 0) - expected)).toBeLessThan(1e-14)
})

test('the ranking is read as an order of criteria: reordering both changes nothing', () => {
  const share = exactHeadToHead([-1, 2, 1], { type: 'ordinal', order: [0, 1, 2] })
  expect(exactHeadToHead([1, -1, 2], { type: 'ordinal', order: [1, 2, 0] })).toBe(share)
})

test('Monte Carlo agrees within four standard errors, without preference and with a ranking', () => {
  const differences = [0.3, -0.7, 0.2, 0.05, -0.1, 0.4]
  const samples = 200_000
  const draw = { criteria: names(6), samples, seed: 2, stream: 'h2h' }
  const order = [2, 5, 1, 0, 3, 4]
  const pairs = [
    [simplexWeights(draw), exactHeadToHead(differences, { type: 'simplex' })],
    [ordinalWeights(draw, order), exactHeadToHead(differences, { type: 'ordinal', order })],
  ] as const
  for (const [weights, exact] of pairs) {
    const p = exact as number
    expect(Math.abs(winShare(weights, differences) - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / samples))
  }
})

test('a tie on every criterion is no win; no exact form is null', () => {
  expect(exactHeadToHead([0, 0], { type: 'simplex' })).toBe(0)
  expect(exactHeadToHead([1, -1, 1], { type: 'weakOrder', blocks: [[0], [1, 2]] })).toBeNull()
  expect(exactHeadToHead([1, -1, 1], { type: 'weakOrder', blocks: [[0, 1, 2]] })).toBe(simplexShare([1, -1, 1]))
  expect(exactHeadToHead([1, -1], { type: 'exact', w: [0.4, 0.6] })).toBe(0)
})

test('either one or the other wins: shares of d and -d sum to 1', () => {
  assert(
    property(array(integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 }), (differences) => {
      if (differences.every((entry) => entry === 0)) return
      const turned = differences.map((entry) => -entry)
      // Zeros count as not negative on either side, which moves no volume.
      expect(simplexShare(differences) + simplexShare(turned)).toBeCloseTo(1, 12)
    }),
    { seed: 4, numRuns: 200 },
  )
})

describe('hierarchical weights', () => {
  const groups = [
    [0.4, -0.3],
    [0.2, 0.2, -0.5],
    [0.1, -0.15, 0.05, 0, 0.3, -0.6],
  ]

  test('one group, and groups of one, are the simplex, to 1e-11', () => {
    assert(
      property(array(double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }), (differences) => {
        if (differences.every((entry) => entry === 0)) return
        const exact = simplexShare(differences)
        expect(Math.abs(hierarchicalShare([differences]) - exact)).toBeLessThan(1e-11)
        expect(Math.abs(hierarchicalShare(differences.map((entry) => [entry])) - exact)).toBeLessThan(1e-11)
      }),
      { seed: 4, numRuns: 100 },
    )
  })

  test('closed cases: point masses, uniform groups, zeros', () => {
    // All members alike: a point mass, so two groups are two criteria.
    expect(
      hierarchicalShare([
        [2, 2],
        [-1, -1, -1],
      ]),
    ).toBeCloseTo(2 / 3, 11)
    expect(
      hierarchicalShare([
        [0, 0],
        [3, -1],
      ]),
    ).toBeCloseTo(3 / 4, 11)
    // A uniform on 0–2 against one on 0–1: the mean of 2u / (2u + v), by the midpoint rule.
    const steps = 400
    let sum = 0
    for (let i = 0; i < steps; i++) {
      for (let j = 0; j < steps; j++) sum += (2 * (i + 0.5)) / (2 * (i + 0.5) + j + 0.5)
    }
    expect(
      hierarchicalShare([
        [0, 2],
        [0, -1],
      ]),
    ).toBeCloseTo(sum / steps / steps, 5)
    expect(
      hierarchicalShare([
        [0, 1],
        [0, -1],
      ]),
    ).toBeCloseTo(0.5, 11)
    expect(
      hierarchicalShare([
        [1, 0],
        [0, 0],
      ]),
    ).toBe(1)
    expect(
      hierarchicalShare([
        [-1, 0],
        [0, 0],
      ]),
    ).toBe(0)
  })

  test('Monte Carlo with a million draws agrees within four standard errors', () => {
    const samples = 1_000_000
    const differences = groups.flat()
    const index = [
      [0, 1],
      [2, 3, 4],
      [5, 6, 7, 8, 9, 10],
    ]
    const weights = hierarchicalWeights({ criteria: names(11), samples, seed: 3, stream: 'h2h' }, index)
    const exact = exactHeadToHead(differences, { type: 'hierarchical', groups: index }) as number
    const error = Math.sqrt((exact * (1 - exact)) / samples)
    expect(Math.abs(winShare(weights, differences) - exact)).toBeLessThan(4 * error)
  })

  test('four groups, close and far differences, and scale: shares of d and -d sum to 1', () => {
    const four = [[0.3, 0.3 + 1e-9], [-1e-6, 1e-3, 0.5], [-0.4], [0.1, -0.2, 0, 0, 0.7, -1, 0.05]]
    const scaled = (factor: number): number[][] => four.map((group) => group.map((entry) => entry * factor))
    expect(hierarchicalShare(four) + hierarchicalShare(scaled(-1))).toBeCloseTo(1, 11)
    expect(hierarchicalShare(scaled(1e-7))).toBeCloseTo(hierarchicalShare(four), 11)
  })

  test('a hundred criteria, in one group or in a hundred, keep the accuracy and the range of a double', () => {
    const many = Array.from({ length: 100 }, (_, index) => Math.sin(index) + 0.1)
    const exact = simplexShare(many)
    expect(Math.abs(hierarchicalShare([many]) - exact)).toBeLessThan(1e-11)
    expect(Math.abs(hierarchicalShare(many.map((entry) => [entry])) - exact)).toBeLessThan(1e-11)
  })
})
