import { describe, expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { reliabilityOf } from './reliability.ts'
import { agreementOf, brierDifference, brierOf, counted, type Forecast, forecastScores, logLossOf } from './scores.ts'

const forecast = (label: number, ...chances: number[]): Forecast => ({ label, chances: Float64Array.from(chances) })
const random = () => createRandom(1, 'test')

describe('scores of one forecast', () => {
  test('Brier is 0 for certainty that came true, 2 for certainty that did not, 2/3 for three equal chances', () => {
    expect(brierOf(forecast(1, 0, 1, 0))).toBe(0)
    expect(brierOf(forecast(1, 1, 0, 0))).toBe(2)
    expect(brierOf(forecast(2, 1 / 3, 1 / 3, 1 / 3))).toBeCloseTo(2 / 3, 12)
  })

  test('the log score is ln 3 for three equal chances', () => {
    expect(logLossOf(forecast(0, 1 / 3, 1 / 3, 1 / 3))).toBeCloseTo(Math.log(3), 12)
  })
})

describe('agreement', () => {
  const said = [0, 0, 1, null].map((each, at) => ({ label: at < 2 ? 0 : 1, said: each }))

  test('counts hits over all and by what was chosen; nothing said is no hit', () => {
    const { accuracy, accuracyInterval, recall } = agreementOf(said, ['a', 'b', 'c'], random())
    expect(accuracy).toBe(0.75)
    expect(accuracyInterval.low).toBeLessThan(0.75)
    expect(accuracyInterval.high).toBeLessThanOrEqual(1)
    expect(recall['a']).toMatchObject({ hits: 2, of: 2, share: 1 })
    expect(recall['b']).toMatchObject({ hits: 1, of: 2, share: 0.5 })
    expect(recall['c']).toEqual({ hits: 0, of: 0, share: null, interval: { low: 0, high: 1 } })
  })

  test('an interval of a count is Wilson’s', () => {
    // Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662.
    const { interval } = counted(Array.from({ length: 263 }, (_, at) => (at < 81 ? 1 : 0)))
    expect(interval.low).toBeCloseTo(0.2553, 4)
    expect(interval.high).toBeCloseTo(0.3662, 4)
  })
})

test('a forecaster compared with itself gains nothing, a better one less than 0 with an interval below 0', () => {
  const labels = Array.from({ length: 60 }, (_, at) => at % 3)
  const flat = labels.map((label) => forecast(label, 1 / 3, 1 / 3, 1 / 3))
  const good = labels.map((label) => forecast(label, ...[0, 1, 2].map((at) => (at === label ? 0.6 : 0.2))))
  expect(brierDifference(flat, flat, random())).toEqual({ mean: 0, interval: { low: 0, high: 0 } })
  const { mean, interval } = brierDifference(good, flat, random())
  expect(mean).toBeCloseTo(0.24 - 2 / 3, 12)
  expect(interval.high).toBeLessThan(0)
  expect(forecastScores(good, random()).brier).toBeCloseTo(0.24, 12)
})

describe('reliability', () => {
  test('every option of every product is counted once, in the step that holds its probability', () => {
    const bins = reliabilityOf([forecast(0, 0.9, 0.1, 0), forecast(1, 0.9, 0.1, 0), forecast(2, 0, 0, 1)])
    expect(bins.map(({ from, forecasts, share }) => [from, forecasts, share])).toEqual([
      [0, 6, 1 / 6],
      [0.8, 3, 2 / 3],
    ])
    expect(bins[1]?.meanProbability).toBeCloseTo(2.8 / 3, 12)
  })
})
