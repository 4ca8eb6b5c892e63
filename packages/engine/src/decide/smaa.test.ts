import { array, assert, constantFrom, double, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { confidenceFactors } from './confidence-factors.ts'
import golden from './golden/08-pvf-pwi-edge-cases.json' with { type: 'json' }
import { type SmaaResult, smaa } from './smaa.ts'
import { simplexWeights } from './weights/simplex.ts'

function run(values: readonly (readonly number[])[][], weights: readonly (readonly number[])[]): SmaaResult {
  return smaa({
    weights: Float64Array.from(weights.flat()),
    values: Float64Array.from(values.flat(2)),
    samples: weights.length,
    rows: values.length,
    alternatives: values[0]?.length ?? 0,
    criteria: weights[0]?.length ?? 0,
  })
}

function sum(list: readonly number[]): number {
  return list.reduce((total, value) => total + value, 0)
}

test('shares, means and turns are those of a problem small enough to count by hand', () => {
  // Two criteria; a wins the first weight, b the second, both tie on the third.
  const { rankAcceptability, centralWeights, pairwiseWinning, winners, totals, meanTotals, ...entropy } = run(
    [
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ],
    [
      [0.75, 0.25],
      [0.25, 0.75],
      [0.5, 0.5],
      [1, 0],
    ],
  )
  // On the last weight b and c share ranks two and three.
  expect(rankAcceptability).toEqual([
    [2.5 / 4, 1.5 / 4, 0],
    [1.5 / 4, 2 / 4, 0.5 / 4],
    [0, 0.5 / 4, 3.5 / 4],
  ])
  expect(centralWeights).toEqual([[2 / 2.5, 0.5 / 2.5], [0.5 / 1.5, 1 / 1.5], null])
  expect(pairwiseWinning).toEqual([
    [0, 2 / 4, 4 / 4],
    [1 / 4, 0, 3 / 4],
    [0, 0, 0],
  ])
  expect([...winners]).toEqual([0, 1, 0, 0])
  expect([...totals.subarray(0, 3)]).toEqual([0.75, 0.25, 0])
  expect([...meanTotals]).toEqual([0.625, 0.375, 0])
  expect(entropy.choiceEntropyBits).toBeCloseTo(-(0.625 * Math.log2(0.625) + 0.375 * Math.log2(0.375)), 12)
  // abc, bac, abc or bac, abc or acb: 2, 1.5 and 0.5 of 4.
  expect(entropy.rankingEntropyBits).toBeCloseTo(-sum([0.5, 0.375, 0.125].map((p) => p * Math.log2(p))), 12)
})

test('golden 08: a wins nine in ten, and the diagonal is 0', () => {
  const { iterations, winnerA, expected } = golden.pwi
  const rows = Array.from({ length: iterations }, (_, row) => [[row < winnerA ? 1 : 0], [row < winnerA ? 0 : 1]])
  const { pairwiseWinning } = run(
    rows,
    rows.map(() => [1]),
  )
  expect(pairwiseWinning).toEqual(expected)
})

test('golden 08: a dominated alternative has no central weights and no confidence factor, not zeros', () => {
  const { meas, w, expected } = golden.dominated
  const { centralWeights } = run([meas], [w])
  expect(centralWeights).toEqual([expected.cwA, expected.cwB])
  const values = Float64Array.from(meas.flat())
  expect(confidenceFactors({ centralWeights, values, rows: 1, alternatives: 2, criteria: 3 })).toEqual(expected.cf)
})

test('sample s takes row s mod rows', () => {
  const { winners } = run(
    [
      [[1], [0]],
      [[0], [1]],
      [[0], [1]],
    ],
    [[1], [1], [1], [1], [1], [1], [1]],
  )
  expect([...winners]).toEqual([0, 1, 1, 0, 1, 1, 0])
})

test('rounding does not decide: 0.1 + 0.2 and 0.3 tie', () => {
  const { rankAcceptability } = run(
    [
      [
        [0.1, 0.2, 0],
        [0, 0, 0.3],
      ],
    ],
    [[1, 1, 1]],
  )
  expect(rankAcceptability).toEqual([
    [0.5, 0.5],
    [0.5, 0.5],
  ])
})

test('arrays that do not fit the counts are refused', () => {
  const input = { weights: new Float64Array(4), values: new Float64Array(5), samples: 2, rows: 1 }
  expect(() => smaa({ ...input, alternatives: 3, criteria: 2 })).toThrow(RangeError)
  expect(() => smaa({ ...input, alternatives: 0, criteria: 2 })).toThrow(/alternatives/)
})

test('a ranking of identical alternatives has the entropy of all orders, also of too many to list', () => {
  for (const [count, orders] of [
    [3, 6],
    [8, 40_320],
  ] as const) {
    const { rankingEntropyBits } = run([Array.from({ length: count }, () => [0.5])], [[1], [1]])
    expect(rankingEntropyBits).toBeCloseTo(Math.log2(orders), 9)
  }
})

describe('for any values and weights', () => {
  // Few distinct values, so that ties are common.
  const value = constantFrom(0, 0.25, 0.5, 1)
  const problem = tuple(integer({ min: 1, max: 5 }), integer({ min: 1, max: 4 }), integer({ min: 1, max: 1e6 })).chain(
    ([alternatives, criteria, seed]) =>
      tuple(
        array(
          array(array(value, { minLength: criteria, maxLength: criteria }), {
            minLength: alternatives,
            maxLength: alternatives,
          }),
          { minLength: 1, maxLength: 3 },
        ),
        constantFrom(seed),
      ).map(([values, from]) => {
        const names = Array.from({ length: criteria }, (_, index) => `c${index}`)
        const flat = simplexWeights({ criteria: names, samples: 12, seed: from, stream: 'weights' })
        const weights = Array.from({ length: 12 }, (_, row) => [...flat.subarray(row * criteria, (row + 1) * criteria)])
        return { values, weights, alternatives, criteria }
      }),
  )
  const parameters = { seed: 8, numRuns: 200 }

  test('every alternative has a rank and every rank an alternative: rows and columns sum to 1', () => {
    assert(
      property(problem, ({ values, weights, alternatives }) => {
        const { rankAcceptability } = run(values, weights)
        for (let index = 0; index < alternatives; index++) {
          expect(sum(rankAcceptability[index] ?? [])).toBeCloseTo(1, 12)
          expect(sum(rankAcceptability.map((row) => row[index] as number))).toBeCloseTo(1, 12)
        }
      }),
      parameters,
    )
  })

  test('naming the alternatives in another order permutes the result exactly', () => {
    assert(
      property(problem, integer({ min: 0, max: 1000 }), ({ values, weights, alternatives }, shuffle) => {
        const random = createRandom(shuffle, 'order')
        const order = Array.from({ length: alternatives }, (_, index) => index)
        const keys = order.map(() => random())
        order.sort((a, b) => (keys[a] as number) - (keys[b] as number))
        const plain = run(values, weights)
        const moved = run(
          values.map((row) => order.map((from) => row[from] as number[])),
          weights,
        )
        for (const [to, from] of order.entries()) {
          expect(moved.rankAcceptability[to]).toEqual(plain.rankAcceptability[from])
          expect(moved.centralWeights[to]).toEqual(plain.centralWeights[from])
          expect(moved.pairwiseWinning[to]).toEqual(order.map((other) => plain.pairwiseWinning[from]?.[other]))
          expect(moved.meanTotals[to]).toBe(plain.meanTotals[from])
        }
        expect(moved.rankingEntropyBits).toBeCloseTo(plain.rankingEntropyBits, 12)
        expect(moved.choiceEntropyBits).toBeCloseTo(plain.choiceEntropyBits, 12)
      }),
      parameters,
    )
  })

  test('naming the criteria in another order changes nothing but the order of the central weights', () => {
    assert(
      property(problem, ({ values, weights, criteria }) => {
        const turn = (row: readonly number[]): number[] => row.map((_, index) => row[(index + 1) % criteria] as number)
        const plain = run(values, weights)
        const moved = run(
          values.map((rows) => rows.map(turn)),
          weights.map(turn),
        )
        expect(moved.rankAcceptability).toEqual(plain.rankAcceptability)
        expect(moved.pairwiseWinning).toEqual(plain.pairwiseWinning)
        for (const [index, central] of plain.centralWeights.entries()) {
          const expected = central && turn(central)
          for (const [at, weight] of (expected ?? []).entries()) {
            expect(moved.centralWeights[index]?.[at]).toBeCloseTo(weight, 12)
          }
        }
      }),
      parameters,
    )
  })

  test('a constant added to a criterion for all alternatives moves totals, never ranks', () => {
    assert(
      property(problem, double({ min: -3, max: 3, noNaN: true }), ({ values, weights }, constant) => {
        const plain = run(values, weights)
        const moved = run(
          values.map((rows) => rows.map((row) => row.map((entry, index) => entry + (index === 0 ? constant : 0)))),
          weights,
        )
        expect(moved.rankAcceptability).toEqual(plain.rankAcceptability)
        expect(moved.centralWeights).toEqual(plain.centralWeights)
      }),
      parameters,
    )
  })

  test('an alternative worse on every criterion is never first, and one twice there shares equally', () => {
    assert(
      property(problem, ({ values, weights, alternatives }) => {
        const withMore = values.map((rows) => [...rows, rows[0] as number[], (rows[0] as number[]).map((v) => v - 0.1)])
        const { rankAcceptability, centralWeights } = run(withMore, weights)
        expect(rankAcceptability[alternatives]).toEqual(rankAcceptability[0])
        expect(rankAcceptability[alternatives + 1]?.[0]).toBe(0)
        expect(centralWeights[alternatives + 1]).toBeNull()
      }),
      parameters,
    )
  })

  test('with one criterion the ranking is that of its values', () => {
    assert(
      property(array(integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 }), (column) => {
        const { rankAcceptability } = run([column.map((entry) => [entry / 6])], [[1]])
        for (const [index, entry] of column.entries()) {
          const above = column.filter((other) => other > entry).length
          const level = column.filter((other) => other === entry).length
          const expected = column.map((_, rank) => (rank >= above && rank < above + level ? 1 / level : 0))
          expect(rankAcceptability[index]).toEqual(expected)
        }
      }),
      parameters,
    )
  })
})
