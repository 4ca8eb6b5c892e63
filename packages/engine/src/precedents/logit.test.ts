import { array, assert, integer, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { stratifiedFolds } from './folds.ts'
import { fitLogit, IMAGINED, logitProbabilities, softmax } from './logit.ts'
import { predict, train } from './train.ts'

const rows = (...numbers: number[]) => numbers.map((number) => Float64Array.of(number))

describe('fitLogit', () => {
  test('without inputs its probabilities are the shares of the classes with half a row added to each', () => {
    const inputs = Array.from({ length: 10 }, () => new Float64Array(0))
    const logit = fitLogit({ inputs, labels: [0, 0, 0, 0, 0, 1, 1, 1, 2, 2], classes: 3, penalty: 1 })
    const shares = [...logitProbabilities(logit, new Float64Array(0))]
    shares.forEach((share, at) => expect(share).toBeCloseTo(([5.5, 3.5, 2.5][at] as number) / 11.5, 9))
  })

  test('two classes and a yes-or-no input without penalty give the log odds ratio of the table with half a row added at 0', () => {
    // Of 8 rows with 1, six are of class 1: odds 3. Of 8 with 0, two, and half a row of each is added: odds 2.5 / 6.5.
    const inputs = rows(1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)
    const labels = [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0]
    const { coefficients } = fitLogit({ inputs, labels, classes: 2, penalty: 1e-9 })
    expect((coefficients[3] as number) - (coefficients[1] as number)).toBeCloseTo(Math.log(3 / (2.5 / 6.5)), 6)
  })

  test('at its optimum the gradient vanishes: residuals make up for the rows added, and times an input for the penalty', () => {
    const random = createRandom(1, 'rows')
    const inputs = Array.from({ length: 60 }, () => Float64Array.of(random(), random()))
    const labels = inputs.map(([x = 0, y = 0]) => (random() < x ? 0 : random() < y ? 1 : 2))
    const penalty = 0.7
    const logit = fitLogit({ inputs, labels, classes: 3, penalty })
    const residual = (one: number, weigh: (input: Float64Array) => number) =>
      inputs.reduce((sum, input, at) => {
        const chance = logitProbabilities(logit, input)[one] as number
        return sum + weigh(input) * (chance - (labels[at] === one ? 1 : 0))
      }, 0)
    for (const one of [0, 1, 2]) {
      const origin = logitProbabilities(logit, new Float64Array(2))[one] as number
      expect(residual(one, () => 1)).toBeCloseTo(-IMAGINED * (3 * origin - 1), 8)
      const slope = logit.coefficients[one * 3 + 1] as number
      expect(residual(one, ([x = 0]) => x)).toBeCloseTo(-penalty * slope, 8)
    }
  })

  test('the coefficients of every input and the intercepts sum to 0 over the classes', () => {
    const inputs = rows(0, 0.2, 0.4, 0.6, 0.8, 1)
    const { coefficients } = fitLogit({ inputs, labels: [0, 0, 1, 1, 2, 2], classes: 3, penalty: 0.5 })
    for (const column of [0, 1]) {
      expect([0, 1, 2].reduce((sum, one) => sum + (coefficients[one * 2 + column] as number), 0)).toBeCloseTo(0, 9)
    }
  })

  test('finite also where a class can be told from the inputs without error', () => {
    const { coefficients } = fitLogit({ inputs: rows(0, 0, 1, 1), labels: [0, 0, 1, 1], classes: 2, penalty: 0.01 })
    expect([...coefficients].every(Number.isFinite)).toBe(true)
    const absent = fitLogit({ inputs: rows(0, 1), labels: [0, 0], classes: 3, penalty: 1 })
    expect(Math.min(...logitProbabilities(absent, Float64Array.of(0.5)))).toBeGreaterThan(0.05)
    expect(() => fitLogit({ inputs: [], labels: [], classes: 2, penalty: 1 })).toThrow(RangeError)
  })
})

test('softmax sums to 1 and does not overflow', () => {
  expect([...softmax(Float64Array.of(1000, 1000, -1000))]).toEqual([0.5, 0.5, 0])
})

test('every fold has its share of every class, within one row', () => {
  assert(
    property(
      tuple(array(integer({ min: 0, max: 2 }), { minLength: 10, maxLength: 80 }), integer()),
      ([labels, seed]) => {
        const folds = stratifiedFolds(labels, 3, 10, createRandom(seed, 'folds'))
        for (const one of [0, 1, 2]) {
          const counts = Array.from({ length: 10 }, (_, fold) =>
            labels.filter((l, at) => l === one && folds[at] === fold),
          )
          const sizes = counts.map(({ length }) => length)
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        }
      },
    ),
    { seed: 3, numRuns: 100 },
  )
})

test('what the inputs do not tell is penalised away, what they tell is kept', () => {
  const random = createRandom(5, 'noise')
  const inputs = Array.from({ length: 120 }, () => Float64Array.of(random() < 0.5 ? 1 : 0, random()))
  const clear = {
    inputs,
    labels: inputs.map(([x]) => (random() < 0.9 ? (x as number) : 1 - (x as number))),
    classes: 2,
  }
  const noise = { inputs, labels: inputs.map(() => (random() < 0.5 ? 1 : 0)), classes: 2 }
  const [kept, lost] = [clear, noise].map((set) => train(set, createRandom(1, 'penalty')))
  expect(kept?.penalty).toBeLessThan(lost?.penalty as number)
  expect(predict(kept as NonNullable<typeof kept>, Float64Array.of(1, 0.5))[1]).toBeGreaterThan(0.8)
  // Not known: as an average product.
  expect(predict(kept as NonNullable<typeof kept>, Float64Array.of(Number.NaN, 0.5))[1]).toBeCloseTo(0.5, 1)
})
