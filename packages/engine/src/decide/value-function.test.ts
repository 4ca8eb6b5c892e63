import { expect, test } from 'vitest'
import golden from './golden/08-pvf-pwi-edge-cases.json' with { type: 'json' }
import sums from './golden/11-saw-topsis-promethee.json' with { type: 'json' }
import { geometricMean, linearValue, type OutOfBounds, piecewiseLinear, scaleValue } from './value-function.ts'
import { weightedSum } from './weighted-sum.ts'

test.each(golden.pvf)('golden 08: piecewise value over $cutoffs, beyond the ends $outOfBounds', (given) => {
  const valueOf = piecewiseLinear(given.cutoffs, given.values, given.outOfBounds as OutOfBounds | undefined)
  for (const [index, x] of given.x.entries()) expect(valueOf(x)).toBeCloseTo(given.y[index] as number, 12)
})

test('a line of two cutoffs is the linear value function', () => {
  for (const [worst, best] of [
    [0.25, 0],
    [10, 40],
  ] as const) {
    const line = linearValue(worst, best)
    const rising = worst < best
    const pieces = piecewiseLinear(rising ? [worst, best] : [best, worst], rising ? [0, 1] : [1, 0])
    for (const x of [-5, 0, 0.1, 12, 60]) expect(line(x)).toBeCloseTo(pieces(x), 12)
    expect(line(worst)).toBeCloseTo(0, 15)
    expect(line(best)).toBe(1)
  }
  expect(linearValue(0, 10, 'clip')(12)).toBe(1)
  expect(linearValue(0, 10, 'clip')(-2)).toBe(0)
})

test('a function without slope, or with cutoffs out of order, is refused', () => {
  expect(() => linearValue(3, 3)).toThrow(RangeError)
  expect(() => piecewiseLinear([0, 0], [0, 1])).toThrow(/rise/)
  expect(() => piecewiseLinear([0, 1], [0])).toThrow(/2 cutoffs and 1 values/)
})

test('log-relative: half the geometric mean is worth 1, the mean 1/2, twice it 0, and beyond is clipped', () => {
  const scale = { type: 'log-relative', spread: 2 } as const
  const reference = geometricMean([4, 9])
  expect(reference).toBeCloseTo(6, 12)
  for (const [x, value] of [
    [3, 1],
    [6, 0.5],
    [12, 0],
    [1, 1],
    [100, 0],
    [0, 1],
  ] as const) {
    expect(scaleValue(scale, x, reference)).toBeCloseTo(value, 12)
  }
})

test('log and linear scales run from worst to best in either direction', () => {
  expect(scaleValue({ type: 'log', worst: 1000, best: 10 }, 100)).toBeCloseTo(0.5, 12)
  expect(scaleValue({ type: 'log', worst: 1, best: 100 }, 10)).toBeCloseTo(0.5, 12)
  expect(scaleValue({ type: 'log', worst: 1, best: 100 }, 0)).toBe(0)
  expect(scaleValue({ type: 'log', worst: 1000, best: 10 }, 0)).toBe(1)
  expect(scaleValue({ type: 'linear', worst: 4, best: 1 }, 2)).toBeCloseTo(2 / 3, 12)
  expect(scaleValue({ type: 'linear', worst: 4, best: 1 }, 9)).toBe(0)
})

/** The published methods' own scaling of the columns, as the golden's `norm` names it. */
function normalise(matrix: readonly (readonly number[])[], types: readonly number[], norm: string): number[] {
  if (norm === 'none') return matrix.flat()
  expect(norm).toMatch(/1\/x.* then sum/)
  const raised = matrix.map((row) => row.map((value, index) => (types[index] === -1 ? 1 / value : value)))
  return raised.flatMap((row) =>
    row.map((value, index) => value / raised.reduce((sum, other) => sum + (other[index] as number), 0)),
  )
}

test.each(sums.cases.filter(({ method }) => method === 'WSM'))('golden 11: weighted sum of $source', (given) => {
  const total = given.w.reduce((sum, weight) => sum + weight, 0)
  const asGiven = given.rawWeights === true || given.norm === 'none'
  const weights = given.w.map((weight) => (asGiven ? weight : weight / total))
  const found = weightedSum(normalise(given.matrix, given.types ?? [], given.norm ?? 'none'), weights)
  for (const [index, expected] of given.expected.entries()) {
    expect(Math.abs((found[index] as number) - expected)).toBeLessThanOrEqual(given.tol)
  }
  const ranks = [...found].map((value) => 1 + found.filter((other) => other > value).length)
  if (given.expectedRank) expect(ranks).toEqual(given.expectedRank)
})
