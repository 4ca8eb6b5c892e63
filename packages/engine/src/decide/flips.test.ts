import { array, assert, double, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, minimumAnswerFlip } from './answer-flip.ts'
import { closestWeights, projectOnSimplex } from './closest-weights.ts'
import { sufficientReasons } from './sufficient-reasons.ts'
import { weightFlip } from './weight-flip.ts'
import { weightedSum } from './weighted-sum.ts'

const unit = double({ min: 0, max: 1, noNaN: true })

function normalised(list: readonly number[]): number[] {
  const sum = list.reduce((total, value) => total + value, 0)
  return list.map((value) => value / sum)
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0)
}

describe('the one weight that would flip it', () => {
  test('by hand: a leads on the first criterion, b on the second, weight 0.7 ties at 0.4', () => {
    // At w: 0.6 w against 0.4 (1 − w).
    const flip = weightFlip([0.7, 0.3], [0.6, 0, 0, 0.4], 0, 1)
    expect(flip?.criterion).toBe(0)
    expect(flip?.from).toBe(0.7)
    expect(flip?.at).toBeCloseTo(0.4, 12)
  })

  test('none exists against an alternative that is worse everywhere', () => {
    expect(weightFlip([0.5, 0.5], [1, 1, 0.2, 0.3], 0, 1)).toBeNull()
  })

  test('at the found weight, the others in proportion, the two alternatives tie; no other single weight ties sooner', () => {
    const problem = record({
      weights: array(double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      values: array(unit, { minLength: 6, maxLength: 6 }),
    })
    assert(
      property(problem, ({ weights: raw, values }) => {
        const weights = normalised(raw)
        const flip = weightFlip(weights, values, 0, 1)
        const moved = (criterion: number, to: number): number => {
          const others = (1 - to) / (1 - (weights[criterion] as number))
          const at = weights.map((weight, index) => (index === criterion ? to : weight * others))
          const totals = weightedSum(values, at)
          return (totals[0] as number) - (totals[1] as number)
        }
        const lead = moved(0, weights[0] as number)
        if (flip) expect(Math.abs(moved(flip.criterion, flip.at))).toBeLessThan(1e-9)
        const step = flip ? Math.abs(flip.at - flip.from) : 1
        for (const [criterion, weight] of weights.entries()) {
          for (const direction of [-1, 1]) {
            const to = weight + direction * step * 0.999
            // Before the tie the leader still leads.
            if (to >= 0 && to <= 1) expect(moved(criterion, to) * Math.sign(lead)).toBeGreaterThan(-1e-9)
          }
        }
      }),
      { seed: 21, numRuns: 200 },
    )
  })
})

describe('the fewest answers that would flip it', () => {
  test('the largest gains, as many as it takes', () => {
    const changes = [{ gain: 0.1 }, { gain: 0.3 }, { gain: -1 }, { gain: 0.25 }]
    expect(minimumAnswerFlip(0.5, changes)).toMatchObject({ changes: [1, 3], effort: 2 })
    expect(minimumAnswerFlip(0.65, changes)).toBeNull()
    expect(minimumAnswerFlip(-0.1, changes)).toMatchObject({ changes: [], effort: 0 })
  })

  test('a gain that only equals the gap is a tie, not a flip', () => {
    expect(minimumAnswerFlip(0.5, [{ gain: 0.5 }])).toBeNull()
  })

  test('with efforts it is the cheapest set, by comparison with all subsets', () => {
    const change = record({ gain: integer({ min: -3, max: 20 }), effort: integer({ min: 1, max: 9 }) })
    assert(
      property(array(change, { maxLength: 9 }), integer({ min: 0, max: 60 }), (changes: Change[], gap) => {
        let cheapest = Infinity
        for (let subset = 0; subset < 2 ** changes.length; subset++) {
          const chosen = changes.filter((_, index) => (subset >> index) & 1)
          const gain = chosen.reduce((sum, each) => sum + each.gain, 0)
          const effort = chosen.reduce((sum, each) => sum + (each.effort ?? 1), 0)
          if (gain > gap) cheapest = Math.min(cheapest, effort)
        }
        const found = minimumAnswerFlip(gap, changes)
        expect(found?.effort ?? Infinity).toBe(cheapest)
        if (found)
          expect(found.changes.reduce((sum, index) => sum + (changes[index]?.gain ?? 0), 0)).toBeGreaterThan(gap)
      }),
      { seed: 22, numRuns: 300 },
    )
  })

  test('many equal changes do not make it slow', () => {
    const changes = Array.from({ length: 60 }, (_, index) => ({ gain: 1, effort: index === 0 ? 2 : 1 }))
    expect(minimumAnswerFlip(29.5, changes)?.effort).toBe(30)
  })
})

describe('the nearest weights that would flip it', () => {
  test('L1 by hand: mass goes from the largest difference to the smallest', () => {
    // Lead 0.5·0.4 + 0.3·0.1 − 0.2·0.6 = 0.11; moving m from the first to the last takes 1.0 m off.
    const found = closestWeights([0.5, 0.3, 0.2], [0.4, 0.1, -0.6], 'L1')
    for (const [index, weight] of [0.39, 0.3, 0.31].entries()) expect(found?.[index]).toBeCloseTo(weight, 12)
  })

  test('L2 by hand: along the difference, where no weight meets 0', () => {
    // On the simplex the direction is d − mean(d) = (0.5, −0.5): w − (lead / |d|²)(0.5, −0.5)
    const found = closestWeights([0.6, 0.4], [0.5, -0.5], 'L2')
    expect(found?.[0]).toBeCloseTo(0.5, 9)
    expect(found?.[1]).toBeCloseTo(0.5, 9)
  })

  test('no lead: they stay; better everywhere: there are none; a smallest difference of 0 takes all the weight', () => {
    expect(closestWeights([0.5, 0.5], [-1, 0.5], 'L2')).toEqual([0.5, 0.5])
    expect(closestWeights([0.5, 0.5], [0.1, 0.5], 'L1')).toBeNull()
    for (const norm of ['L1', 'L2'] as const) {
      const found = closestWeights([0.5, 0.5], [0, 0.5], norm)
      expect(found?.[0]).toBeCloseTo(1, 9)
    }
  })

  test('for any problem: on the simplex, without the lead, and nearer than any mixture that has lost it', () => {
    const problem = record({
      weights: array(double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
      differences: array(integer({ min: -10, max: 10 }), { minLength: 4, maxLength: 4 }),
      others: array(array(double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
        minLength: 20,
        maxLength: 20,
      }),
    })
    assert(
      property(problem, ({ weights: raw, differences, others }) => {
        const weights = normalised(raw)
        for (const norm of ['L1', 'L2'] as const) {
          const distance = (point: readonly number[]): number =>
            point.reduce((sum, value, index) => {
              const gap = Math.abs(value - (weights[index] as number))
              return sum + (norm === 'L1' ? gap : gap * gap)
            }, 0)
          const found = closestWeights(weights, differences, norm)
          if (!found) {
            expect(Math.min(...differences)).toBeGreaterThan(0)
            continue
          }
          expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9)
          expect(Math.min(...found)).toBeGreaterThanOrEqual(0)
          expect(dot(differences, found)).toBeLessThan(1e-9)
          for (const other of others.map(normalised)) {
            // The first point on the way to `other` at which the lead is gone.
            const lead = dot(differences, weights)
            const fall = lead - dot(differences, other)
            if (lead <= 0 || fall < lead) continue
            const point = weights.map((weight, index) => weight + (lead / fall) * ((other[index] as number) - weight))
            expect(distance(found)).toBeLessThan(distance(point) + 1e-9)
          }
        }
      }),
      { seed: 23, numRuns: 100 },
    )
  })

  test('projection leaves a point of the simplex where it is', () => {
    expect(projectOnSimplex([0.2, 0.3, 0.5])).toEqual([0.2, 0.3, 0.5])
    expect(projectOnSimplex([2, 0])).toEqual([1, 0])
  })
})

describe('the answers that alone decide it', () => {
  test('one challenger: answers of little weight are freed while the lead lasts', () => {
    expect(sufficientReasons([1], [[0.2], [0.9], [0.3], [0.45]])).toEqual([1])
    expect(sufficientReasons([1], [[0.2], [0.3]])).toEqual([])
    expect(sufficientReasons([0], [[0.2]])).toBeNull()
  })

  test('freeing up to exactly the lead is too much: a tie decides nothing', () => {
    expect(sufficientReasons([1], [[0.5], [0.5]])).toHaveLength(1)
  })

  test('a smallest set, by comparison with all subsets', () => {
    const problem = record({
      margins: array(integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 3 }),
      losses: array(array(integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), { maxLength: 8 }),
    })
    assert(
      property(problem, ({ margins, losses }) => {
        const sufficient = (kept: readonly number[]): boolean =>
          margins.every((margin, challenger) => {
            const free = losses.filter((_, answer) => !kept.includes(answer))
            return margin - free.reduce((sum, loss) => sum + (loss[challenger] as number), 0) > 0
          })
        let fewest = Infinity
        for (let subset = 0; subset < 2 ** losses.length; subset++) {
          const kept = losses.flatMap((_, index) => ((subset >> index) & 1 ? [index] : []))
          if (sufficient(kept)) fewest = Math.min(fewest, kept.length)
        }
        const found = sufficientReasons(margins, losses)
        expect(found).toHaveLength(fewest)
        expect(sufficient(found ?? [])).toBe(true)
      }),
      { seed: 24, numRuns: 300 },
    )
  })
})
