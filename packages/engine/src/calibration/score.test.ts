import { describe, expect, test } from 'vitest'
import { type LogPrediction, ratioCdf } from './log-prediction.ts'
import { crpsLog, pinballLoss } from './score.ts'

/** The defining integral on the log scale, by the midpoint rule in two parts that meet where the step is. */
function crpsByIntegral(prediction: LogPrediction, ratio: number): number {
  const found = Math.log(ratio)
  const reach = 400 * prediction.logScale
  const part = (from: number, to: number, step: number) => {
    // Substituting y = found ± exp(s) - 1 keeps the mesh fine near the step and reaches far into the tails.
    const steps = 40_000
    const top = Math.log1p(Math.abs(to - from))
    let sum = 0
    for (let index = 0; index < steps; index++) {
      const s = ((index + 0.5) / steps) * top
      const y = from + Math.sign(to - from) * Math.expm1(s)
      sum += (ratioCdf(prediction, Math.exp(y)) - step) ** 2 * Math.exp(s) * (top / steps)
    }
    return sum
  }
  return part(found, found - reach, 0) + part(found, found + reach, 1)
}

describe('crpsLog', () => {
  test('has the published value for Student t: 2.33875895 at -3 with 5 degrees (scoringRules, test-crps_t.R)', () => {
    expect(crpsLog({ logMean: 0, logScale: 1, degrees: 5 }, Math.exp(-3))).toBeCloseTo(2.33875895, 8)
  })

  test.each([
    [Number.POSITIVE_INFINITY, 0.7],
    [Number.POSITIVE_INFINITY, 2.5],
    [3, 1.4],
    [10.5, 0.4],
    [42, 1.1],
  ])('is the integral that defines it (%d degrees of freedom, ratio %d)', (degrees, ratio) => {
    const prediction = { logMean: 0.13, logScale: 0.35, degrees }
    // The rule is good to 1e-7 on this mesh; the tail left out beyond 400 scales is below 1e-9 from 3 degrees on.
    expect(crpsLog(prediction, ratio)).toBeCloseTo(crpsByIntegral(prediction, ratio), 6)
  })

  test('of a certainty is the absolute log error', () => {
    expect(crpsLog({ logMean: 0, logScale: 0, degrees: 7 }, 2)).toBe(Math.log(2))
  })

  test('is null where it is infinite', () => {
    expect(crpsLog({ logMean: 0, logScale: 1, degrees: 1 }, 2)).toBeNull()
  })
})

test('the pinball loss counts what lies above by p and what lies below by 1 - p', () => {
  expect(pinballLoss(0.9, 1.5, 2)).toBeCloseTo(0.45, 15)
  expect(pinballLoss(0.9, 1.5, 1)).toBeCloseTo(0.05, 15)
  expect(pinballLoss(0.9, 1.5, 1.5)).toBe(0)
})
