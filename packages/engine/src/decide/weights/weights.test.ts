import { expect, test } from 'vitest'
import centroids from '../golden/09-ordinal-weights-centroids.json' with { type: 'json' }
import { exactWeights } from './exact.ts'
import { hierarchicalWeights } from './hierarchical.ts'
import { ordinalWeights } from './ordinal.ts'
import { simplexWeights } from './simplex.ts'
import { weakOrderWeights } from './weak-order.ts'
import type { WeightDraw } from './weight-draw.ts'

const SAMPLES = 40_000

function draw(count: number, samples = SAMPLES): WeightDraw {
  return { criteria: Array.from({ length: count }, (_, index) => `c${index}`), samples, seed: 1, stream: 'test' }
}

function rows(weights: Float64Array, width: number): number[][] {
  return Array.from({ length: weights.length / width }, (_, row) => [
    ...weights.subarray(row * width, (row + 1) * width),
  ])
}

function means(weights: Float64Array, width: number): number[] {
  const sums = Array.from({ length: width }, () => 0)
  for (const row of rows(weights, width)) {
    for (const [index, weight] of row.entries()) sums[index] = (sums[index] ?? 0) + weight
  }
  return sums.map((sum) => (sum * width) / weights.length)
}

function meanSquare(list: readonly number[][], index: number): number {
  return list.reduce((sum, row) => sum + (row[index] as number) ** 2, 0) / list.length
}

/** No weight has a standard deviation above 0.3: four standard errors of a mean of `samples` draws. */
function fourErrors(samples = SAMPLES): number {
  return (4 * 0.3) / Math.sqrt(samples)
}

const samplers: Readonly<Record<string, (from: WeightDraw) => Float64Array>> = {
  simplex: simplexWeights,
  ordinal: (from) => ordinalWeights(from, [4, 0, 2, 1, 3]),
  'weak order': (from) => weakOrderWeights(from, [[4], [0, 2], [1, 3]]),
  hierarchical: (from) => hierarchicalWeights(from, [[4], [0, 2, 3], [1]]),
  exact: (from) => exactWeights([1, 2, 3, 4, 0], from.samples),
}

test.each(Object.entries(samplers))('%s: every row sums to 1 within 1e-12 and has no negative weight', (_, sampler) => {
  for (const row of rows(sampler(draw(5, 2000)), 5)) {
    expect(Math.abs(row.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12)
    expect(Math.min(...row)).toBeGreaterThanOrEqual(0)
  }
})

test('simplex: the tail is exact, P(w1 > 20%) = 0.8^13 with 14 criteria (normalised uniforms give a hundredth)', () => {
  const weights = simplexWeights(draw(14))
  const share = rows(weights, 14).filter((row) => (row[0] ?? 0) > 0.2).length / SAMPLES
  const exact = 0.8 ** 13
  expect(Math.abs(share - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / SAMPLES))
})

test('simplex: one more criterion leaves the proportions of the others, draw by draw', () => {
  const three = rows(simplexWeights(draw(3, 100)), 3)
  const four = rows(simplexWeights(draw(4, 100)), 4)
  for (const [index, row] of three.entries()) {
    const wide = four[index] as number[]
    expect((wide[0] as number) / (wide[2] as number)).toBeCloseTo((row[0] as number) / (row[2] as number), 9)
  }
})

test.each(Object.entries(centroids.roc))(
  'ordinal, %s criteria: means are the rank-order centroid',
  (count, expected) => {
    const width = Number(count)
    const order = Array.from({ length: width }, (_, index) => (index * 3 + 1) % width)
    // A step of 3 visits every criterion only when it shares no factor with their number.
    const ranking = width % 3 === 0 ? order.map((_, index) => width - 1 - index) : order
    const found = means(ordinalWeights(draw(width), ranking), width)
    for (const [rank, criterion] of ranking.entries()) {
      expect(Math.abs((found[criterion] as number) - (expected[rank] as number))).toBeLessThan(fourErrors())
    }
  },
)

test('ordinal: swings relative to the first are the 100, 45 and 18% that the published application shows', () => {
  const [first = 0, ...others] = means(ordinalWeights(draw(3), [0, 1, 2]), 3)
  const shown = [first, ...others].map((weight) => (100 * weight) / first)
  for (const [rank, percent] of centroids.getrealRankingImportancePercent.entries()) {
    expect(Math.abs((shown[rank] as number) - percent)).toBeLessThan(centroids.getrealTolerancePercent)
  }
})

test('ordinal: weights fall along the ranking in every draw', () => {
  const order = [2, 0, 3, 1]
  for (const row of rows(ordinalWeights(draw(4, 2000), order), 4)) {
    const ranked = order.map((criterion) => row[criterion] as number)
    expect(ranked.toSorted((a, b) => b - a)).toEqual(ranked)
  }
})

test('weak order: one block is the simplex and blocks of one are the ranking, to rounding', () => {
  const pairs: [Float64Array, Float64Array][] = [
    [weakOrderWeights(draw(4, 500), [[2, 0, 3, 1]]), simplexWeights(draw(4, 500))],
    [weakOrderWeights(draw(4, 500), [[2], [0], [3], [1]]), ordinalWeights(draw(4, 500), [2, 0, 3, 1])],
  ]
  for (const [blocks, plain] of pairs) {
    for (const [index, weight] of blocks.entries()) expect(weight).toBeCloseTo(plain[index] as number, 12)
  }
})

test('weak order: no weight exceeds one of an earlier block, and inside a block all orders are equally likely', () => {
  const all = rows(weakOrderWeights(draw(5), [[3], [0, 4, 1], [2]]), 5)
  const orders = new Map<string, number>()
  let outside = 0
  for (const row of all) {
    const inner = [row[0], row[4], row[1]] as number[]
    if ((row[3] as number) < Math.max(...inner) || (row[2] as number) > Math.min(...inner)) outside++
    const order = [0, 1, 2].sort((a, b) => (inner[a] as number) - (inner[b] as number)).join('')
    orders.set(order, (orders.get(order) ?? 0) + 1)
  }
  expect(outside).toBe(0)
  expect(orders.size).toBe(6)
  for (const count of orders.values()) {
    expect(Math.abs(count / SAMPLES - 1 / 6)).toBeLessThan(4 * Math.sqrt(5 / 36 / SAMPLES))
  }
})

test('weak order: mean weights are the centroids averaged over each block, and spread is that of the cone', () => {
  const all = rows(weakOrderWeights(draw(4), [[1], [0, 3], [2]]), 4)
  const centroid = centroids.roc['4']
  const inner = ((centroid[1] as number) + (centroid[2] as number)) / 2
  const found = means(Float64Array.from(all.flat()), 4)
  for (const [index, expected] of [inner, centroid[0], centroid[3], inner].entries()) {
    expect(Math.abs((found[index] as number) - (expected as number))).toBeLessThan(fourErrors())
  }
  // The same cone by rejection from the simplex: second moments agree as well.
  const accepted = rows(simplexWeights(draw(4, 10 * SAMPLES)), 4).filter(
    ([a = 0, b = 0, c = 0, d = 0]) => b >= Math.max(a, d) && Math.min(a, d) >= c,
  )
  for (const index of [0, 1, 2, 3]) {
    // Squares of weights have a standard deviation below 0.2 here.
    const error = 0.2 * Math.sqrt(1 / SAMPLES + 1 / accepted.length)
    expect(Math.abs(meanSquare(all, index) - meanSquare(accepted, index))).toBeLessThan(4 * error)
  }
})

test('hierarchical: groups have equal mean weight and members equal parts of it, whatever the sizes', () => {
  const found = means(hierarchicalWeights(draw(6), [[5], [0, 1, 2], [3, 4]]), 6)
  for (const [index, expected] of [1 / 9, 1 / 9, 1 / 9, 1 / 6, 1 / 6, 1 / 3].entries()) {
    expect(Math.abs((found[index] as number) - expected)).toBeLessThan(fourErrors())
  }
})

test('hierarchical: one more criterion in a group does not move the weight of any group, draw by draw', () => {
  const before = rows(
    hierarchicalWeights(draw(4, 200), [
      [0, 1],
      [2, 3],
    ]),
    4,
  )
  const after = rows(
    hierarchicalWeights(draw(5, 200), [
      [0, 1, 4],
      [2, 3],
    ]),
    5,
  )
  for (const [index, row] of before.entries()) {
    const wide = after[index] as number[]
    expect((wide[2] as number) + (wide[3] as number)).toBeCloseTo((row[2] as number) + (row[3] as number), 12)
  }
})

test('exact: scaled to sum to 1', () => {
  expect([...exactWeights([1, 3], 2)]).toEqual([0.25, 0.75, 0.25, 0.75])
})
