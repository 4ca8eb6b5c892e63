import { describe, expect, test } from 'vitest'
import type { Problem, ProblemWeights } from '../model/problem.ts'
import { type DecideOptions, type Decision, decide } from './decide.ts'
import { DecideError } from './error.ts'

function decideOne(problem: Problem, options: DecideOptions = { samples: 20_000 }): Decision {
  const answer = decide(problem, options)
  if ('cases' in answer) throw new Error('one decision expected')
  return answer
}

function caught(problem: unknown): DecideError {
  try {
    decide(problem as Problem, { samples: 10 })
  } catch (cause) {
    if (cause instanceof DecideError) return cause
    throw cause
  }
  throw new Error('nothing was thrown')
}

const uncertain: Problem = {
  alternatives: ['a', 'b', 'c'],
  criteria: [
    { name: 'price', pvf: { worst: 10, best: 0 } },
    { name: 'speed', dir: 1 },
    { name: 'fit', range: [0, 1] },
  ],
  measurements: [
    [{ type: 'pert', low: 1, mode: 3, high: 9 }, { type: 'normal', mean: 5, sd: 1 }, 0.4],
    [{ type: 'uniform', low: 2, high: 6 }, { type: 'lognormal', mu: 1.5, sigma: 0.3 }, 0.6],
    [
      { type: 'triangular', low: 0, mode: 2, high: 8 },
      { type: 'gamma', shape: 4 },
      { type: 'beta', alpha: 2, beta: 2 },
    ],
  ],
}

describe('draws', () => {
  test('same problem, seed and samples: the same answer; another seed: another, within the noise', () => {
    const first = decideOne(uncertain)
    expect(decideOne(uncertain)).toEqual(first)
    const other = decideOne(uncertain, { seed: 2, samples: 20_000 })
    expect(other.rankAcceptability).not.toEqual(first.rankAcceptability)
    for (const [index, row] of other.rankAcceptability.entries()) {
      // Two independent runs: four standard errors of a difference of shares.
      expect(Math.abs((row[0] ?? 0) - (first.rankAcceptability[index]?.[0] ?? 0))).toBeLessThan(
        4 * Math.sqrt(0.5 / 20_000),
      )
    }
  })

  test('alternatives in another order: the result in that order, exactly', () => {
    const plain = decideOne(uncertain)
    const order = [2, 0, 1]
    const moved = decideOne({
      ...uncertain,
      alternatives: order.map((from) => uncertain.alternatives?.[from] ?? ''),
      measurements: order.map((from) => (uncertain.measurements as never[][])[from] ?? []),
    })
    for (const [to, from] of order.entries()) {
      expect(moved.rankAcceptability[to]).toEqual(plain.rankAcceptability[from])
      expect(moved.confidenceFactors[to]).toEqual(plain.confidenceFactors[from])
      expect(moved.meanTotals[to]).toBe(plain.meanTotals[from])
    }
  })

  test('criteria in another order: the same shares, to rounding', () => {
    const plain = decideOne(uncertain)
    const moved = decideOne({
      ...uncertain,
      criteria: [2, 0, 1].map((from) => uncertain.criteria?.[from] ?? ''),
      measurements: (uncertain.measurements as never[][]).map((row) => [row[2], row[0], row[1]] as never[]),
    })
    expect(moved.rankAcceptability).toEqual(plain.rankAcceptability)
    expect(moved.centralWeights[0]?.[1]).toBeCloseTo(plain.centralWeights[0]?.[0] ?? 0, 12)
  })

  test('one more criterion leaves the draws of the others as they were', () => {
    const weights: ProblemWeights = { type: 'exact', w: [1, 1, 1] }
    const more: Problem = {
      ...uncertain,
      criteria: [...(uncertain.criteria ?? []), 'taste'],
      measurements: (uncertain.measurements as never[][]).map((row) => [
        ...row,
        { type: 'normal', mean: 0, sd: 9 } as never,
      ]),
      // No weight on the new one: were any draw of another cell disturbed, the shares would move.
      weights: { type: 'exact', w: [1, 1, 1, 0] },
    }
    expect(decideOne(more).rankAcceptability).toEqual(decideOne({ ...uncertain, weights }).rankAcceptability)
  })
})

describe('exact answers', () => {
  test('given samples are used as they are, once each', () => {
    const answer = decideOne({
      alternatives: ['a', 'b'],
      criteria: ['x', 'y'],
      measurements: { type: 'samples', dims: [3, 2, 2], values: [1, 0, 0, 1, 0.2, 0.2, 0.8, 0.8, 0.5, 0.5, 0.5, 0.5] },
      weights: {
        type: 'samples',
        values: [
          [0.7, 0.3],
          [0.1, 0.9],
          [0.5, 0.5],
        ],
      },
    })
    expect(answer.samples).toBe(3)
    expect(answer.exact).toBe(true)
    // a wins the first, b the second, the third is a tie.
    expect(answer.rankAcceptability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ])
    expect(answer.pairwiseWinning).toEqual([
      [0, 1 / 3],
      [1 / 3, 0],
    ])
    expect(answer.centralWeights[0]?.[0]).toBeCloseTo((0.7 + 0.25) / 1.5, 12)
    // At its own central weights (0.633, 0.367) a wins row 1, loses row 2 and ties row 3.
    expect(answer.confidenceFactors[0]).toBeCloseTo(0.5, 12)
    expect(answer.rankingEntropyBits).toBe(1)
  })

  test('given measurements with drawn weights use every row equally often', () => {
    const { samples, exact } = decideOne(
      { measurements: { type: 'samples', dims: [7, 1, 1], values: [1, 2, 3, 4, 5, 6, 8] } },
      { samples: 100 },
    )
    expect(samples).toBe(105)
    expect(exact).toBe(false)
  })

  test('numbers and known weights need one sample; ties are shared; one alternative is always first', () => {
    const answer = decideOne({
      matrix: [
        [1, 2],
        [2, 1],
      ],
      w: [3, 3],
    })
    expect(answer).toMatchObject({ samples: 1, exact: true, alternatives: ['a1', 'a2'], criteria: ['c1', 'c2'] })
    expect(answer.rankAcceptability).toEqual([
      [0.5, 0.5],
      [0.5, 0.5],
    ])
    expect(answer.confidenceFactors).toEqual([0.5, 0.5])
    expect(answer.meanTotals).toEqual([1.5, 1.5])
    expect(decideOne({ matrix: [[1]] }).rankAcceptability).toEqual([[1]])
  })

  test('head-to-heads of certain measurements are exact, and sampling agrees within four standard errors', () => {
    const matrix = [
      [0.9, 0.1, 0.5],
      [0.4, 0.6, 0.55],
      [0.2, 0.9, 0.3],
    ]
    const kinds: ProblemWeights[] = [
      { type: 'simplex' },
      { type: 'ordinal', order: [1, 0, 2] },
      { type: 'hierarchical', groups: [[0], ['c2', 'c3']] },
    ]
    for (const weights of kinds) {
      const { pairwiseExact, pairwiseWinning, samples } = decideOne({ matrix, weights }, { samples: 50_000 })
      for (const [a, row] of pairwiseWinning.entries()) {
        for (const [b, share] of row.entries()) {
          const exact = pairwiseExact?.[a]?.[b] ?? Number.NaN
          const error = Math.sqrt((exact * (1 - exact)) / samples)
          expect(Math.abs(share - exact)).toBeLessThanOrEqual(4 * error + 1e-12)
        }
      }
    }
    expect(decideOne({ matrix, weights: { type: 'weakOrder', blocks: [[0, 1]] } }).pairwiseExact).toBeNull()
  })
})

describe('weights', () => {
  const base: Problem = {
    matrix: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    criteria: ['x', 'y', 'z'],
  }
  const mean = (weights: ProblemWeights): readonly number[] => decideOne({ ...base, weights }).meanWeights

  test('what is not listed comes anywhere below', () => {
    const [x = 0, y = 0, z = 0] = mean({ type: 'ordinal', order: ['y'] })
    // The rank-order centroid's first place, the rest shared.
    expect(y).toBeCloseTo(11 / 18, 2)
    expect(x).toBeCloseTo(7 / 36, 2)
    expect(z).toBeCloseTo(7 / 36, 2)
    expect(mean({ type: 'weakOrder', blocks: [['x', 'z']] })[1]).toBeCloseTo(2 / 18, 2)
  })

  test('bounds by array, by constraint and as linear constraints are one and the same', () => {
    const byArray = mean({ type: 'bounds', lower: [0.5, null, null], upper: [null, 0.2, 1] })
    expect(
      mean({
        type: 'bounds',
        constraints: [
          ['x', 0.5, null],
          [1, null, 0.2],
        ],
      }),
    ).toEqual(byArray)
    const linear = decideOne({
      ...base,
      weights: {
        type: 'linear',
        constraints: [
          { coefficients: [1, 0, 0], relation: '>=', bound: 0.5 },
          { coefficients: [0, 1, 0], relation: '<=', bound: 0.2 },
        ],
      },
    })
    expect(linear.mixing?.method).toBe('hit-and-run')
    for (const [index, weight] of linear.meanWeights.entries()) expect(weight).toBeCloseTo(byArray[index] ?? 0, 2)
  })

  test('no weights known is the simplex', () => {
    expect(decideOne(base)).toEqual(decideOne({ ...base, weights: { type: 'simplex' } }))
  })
})

describe('cases', () => {
  test('each takes what it does not say from around it, and may say it in other words', () => {
    const answer = decide({
      alternatives: ['a', 'b'],
      criteria: ['x', 'y'],
      measurements: [
        [1, 0],
        [0, 1],
      ],
      weights: { type: 'exact', w: [1, 0] },
      cases: [
        { name: 'as above' },
        { w: [0, 1] },
        {
          matrix: [
            [0, 0],
            [1, 1],
          ],
        },
      ],
    })
    const cases = 'cases' in answer ? answer.cases : []
    expect(cases.map(({ name }) => name)).toEqual(['as above', 'case 2', 'case 3'])
    expect(cases.map(({ rankAcceptability }) => rankAcceptability[0]?.[0])).toEqual([1, 0, 0])
  })

  test('an error inside a case leads to the case, one in what is shared to the top', () => {
    const cases = [{}, { weights: { type: 'exact', w: [1, 2, 3] } }]
    expect(caught({ matrix: [[1, 2]], cases }).path).toEqual(['cases', 1, 'weights', 'w'])
    expect(caught({ matrix: [[1, 2], [3]], cases }).path).toEqual(['matrix', 1])
  })
})

describe('what has no answer says why and where', () => {
  const wrong: [string, unknown, string, readonly (string | number)[]][] = [
    ['nothing measured', {}, 'problem-shape', []],
    ['rows of different length', { matrix: [[1, 2], [3]] }, 'problem-shape', ['matrix', 1]],
    ['more names than columns', { matrix: [[1]], criteria: ['x', 'y'] }, 'problem-shape', ['criteria']],
    ['a name twice', { matrix: [[1], [2]], alternatives: ['a', 'a'] }, 'problem-name', ['alternatives', 1]],
    [
      'a wrong dims',
      { measurements: { type: 'samples', dims: [2, 1, 1], values: [1] } },
      'problem-shape',
      ['measurements', 'values'],
    ],
    [
      'a bad distribution',
      { measurements: [[{ type: 'beta', alpha: -1, beta: 2 }]] },
      'problem-cell',
      ['measurements', 0, 0],
    ],
    ['an unknown distribution', { measurements: [[{ type: 'cauchy' }]] }, 'problem-cell', ['measurements', 0, 0]],
    [
      'no slope',
      { matrix: [[1]], criteria: [{ name: 'x', pvf: { worst: 1, best: 1 } }] },
      'problem-value-function',
      ['criteria', 0],
    ],
    ['weights for others', { matrix: [[1, 2]], w: [1] }, 'problem-shape', ['w']],
    ['negative weights', { matrix: [[1, 2]], weights: [2, -1] }, 'problem-weights', ['weights']],
    [
      'an unknown criterion',
      { matrix: [[1, 2]], weights: { type: 'ordinal', order: ['z'] } },
      'problem-name',
      ['weights', 'order', 0],
    ],
    [
      'a criterion in two groups',
      { matrix: [[1, 2]], weights: { type: 'hierarchical', groups: [[0, 1], [1]] } },
      'problem-weights',
      ['weights', 'groups', 1],
    ],
    [
      'a criterion in none',
      { matrix: [[1, 2]], weights: { type: 'hierarchical', groups: [[0]] } },
      'problem-weights',
      ['weights', 'groups'],
    ],
    [
      'rows that do not pair',
      {
        measurements: { type: 'samples', dims: [3, 1, 1], values: [1, 2, 3] },
        weights: { type: 'samples', values: [1, 1] },
      },
      'problem-shape',
      ['weights', 'values'],
    ],
    [
      'a missing effect',
      {
        alternatives: ['a'],
        criteria: ['x'],
        performance: [
          {
            criterion: 'x',
            type: 'relative-normal',
            baseline: { mu: 0, sigma: 1 },
            mu: {},
            cov: { rownames: [], colnames: [], data: [] },
          },
        ],
      },
      'problem-name',
      ['performance', 0, 'mu'],
    ],
  ]
  test.each(wrong)('%s', (_, problem, code, path) => {
    const error = caught(problem)
    expect(error.code).toBe(code)
    expect(error.path).toEqual(path)
    expect(error.message).not.toBe('')
  })

  test('contradicting bounds are named by criterion', () => {
    const weights = {
      type: 'bounds',
      constraints: [
        ['cost', 0.6, null],
        ['time', 0.5, null],
      ],
    }
    const error = caught({ matrix: [[1, 2, 3]], criteria: ['cost', 'time', 'fit'], weights })
    expect(error.code).toBe('weights-contradict')
    expect(error.path).toEqual(['weights'])
    expect(error.bounds).toEqual(['w(cost) >= 0.6', 'w(time) >= 0.5'])
  })
})
