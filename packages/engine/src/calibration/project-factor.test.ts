import { array, assert, double, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effortSets } from './effort-sets.ts'
import { likeliestPrior, logEvidence } from './likeliest-prior.ts'
import { logMoments } from './log-moments.ts'
import { ratioCdf, ratioQuantile } from './log-prediction.ts'
import { CLASS_MEAN_PAIRS, CLASS_SPREAD_PAIRS, projectFactor, TRANSFER_WIDENING } from './project-factor.ts'

const pooled = { logMean: 0.136, logSd: 0.354 }

/** Pairs whose log ratios alternate around `mean`, at a distance of `spread`. */
function history(count: number, mean: number, spread: number) {
  return {
    pairs: Array.from({ length: count }, (_, index) => ({
      estimate: 100,
      actual: 100 * Math.exp(mean + (index % 2 === 0 ? spread : -spread)),
    })),
  }
}

/** How far the mean and the spread are from the own ones, -0.2 and 0.1. */
function distance(count: number): readonly [number, number] {
  const factor = projectFactor(pooled, history(count, -0.2, 0.1))
  return [Math.abs(factor.logMean + 0.2), Math.abs(factor.logSd - 0.1)]
}

describe('projectFactor', () => {
  test('without own projects is the class, widened', () => {
    const factor = projectFactor(pooled, { pairs: [] })
    expect(factor.logMean).toBe(pooled.logMean)
    expect(factor.logSd).toBeCloseTo(pooled.logSd * TRANSFER_WIDENING, 12)
    expect(factor).toMatchObject({ pairs: 0, shrinkage: 1, degrees: CLASS_SPREAD_PAIRS })
    expect(projectFactor(pooled, { pairs: [] }, 1).logSd).toBeCloseTo(pooled.logSd, 12)
  })

  test('takes the step worked out by hand for two pairs', () => {
    const factor = projectFactor({ logMean: 0, logSd: 0.3 }, history(2, 0.4, 0.1), 1)
    // Prior: E[σ²] = .09 / (1 + 1/9) = .081, s0² = .081 · 8/10 = .0648. Own: mean .4, Σ(x - mean)² = .02.
    // k = 11, n = 12; mean = 2 · .4 / 11; n s² = .648 + .02 + 9 · 2/11 · .16.
    expect(factor.logMean).toBeCloseTo(0.8 / 11, 12)
    expect(factor.degrees).toBe(12)
    expect(factor.logScale).toBeCloseTo(Math.sqrt(((0.668 + (18 / 11) * 0.16) / 12) * (12 / 11)), 12)
    expect(factor.logSd).toBeCloseTo(factor.logScale * Math.sqrt(12 / 10), 12)
    expect(factor.shrinkage).toBeCloseTo(9 / 11, 12)
  })

  test('comes ever closer to the own mean and spread as own projects are added', () => {
    const distances = [2, 8, 32, 128, 512, 2048].map(distance)
    for (let index = 1; index < distances.length; index++) {
      expect(distances[index]?.[0]).toBeLessThan(distances[index - 1]?.[0] as number)
      expect(distances[index]?.[1]).toBeLessThan(distances[index - 1]?.[1] as number)
    }
    // At 2,048 pairs the class weighs 9/2057 in the mean and 10/2058 in the variance.
    expect(distances.at(-1)?.[0]).toBeLessThan(0.002)
    expect(distances.at(-1)?.[1]).toBeLessThan(0.01)
  })

  test('narrows with every further project that agrees with the class', () => {
    const widths = [0, 2, 4, 8, 16, 32].map((count) => projectFactor(pooled, history(count, pooled.logMean, 0.2)).logSd)
    for (let index = 1; index < widths.length; index++) {
      expect(widths[index]).toBeLessThan(widths[index - 1] as number)
    }
  })

  test('does not depend on the unit and its curves rise, whatever the history', () => {
    const pair = record({
      estimate: double({ min: 0.1, max: 1e5, noNaN: true }),
      actual: double({ min: 0.1, max: 1e5, noNaN: true }),
    })
    assert(
      property(array(pair, { maxLength: 12 }), double({ min: 0.01, max: 100, noNaN: true }), (pairs, unit) => {
        const factor = projectFactor(pooled, { pairs })
        const scaled = projectFactor(pooled, {
          pairs: pairs.map(({ estimate, actual }) => ({ estimate: estimate * unit, actual: actual * unit })),
        })
        expect(scaled.logMean).toBeCloseTo(factor.logMean, 9)
        expect(scaled.logSd).toBeCloseTo(factor.logSd, 9)
        const predictive = factor.curves.map((point) => point.predictive)
        expect(predictive).toEqual([...predictive].sort((a, b) => a - b))
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  test.each([0, -1, Number.NaN])('throws for an actual of %d, which the edge must have refused', (actual) => {
    expect(() => projectFactor(pooled, { pairs: [{ estimate: 1, actual }] })).toThrow(RangeError)
  })

  test('its curve is the inverse of its distribution function', () => {
    const factor = projectFactor(pooled, history(5, 0.3, 0.2))
    for (const { probability, predictive, referenceClass } of factor.curves) {
      expect(ratioCdf(factor, predictive)).toBeCloseTo(probability, 10)
      const found = { logMean: pooled.logMean, logScale: pooled.logSd, degrees: Number.POSITIVE_INFINITY }
      expect(ratioCdf(found, referenceClass)).toBeCloseTo(probability, 10)
      expect(ratioQuantile(factor, probability)).toBe(predictive)
    }
  })
})

describe('the strength of the prior', () => {
  const companies = effortSets().map(({ ratios }) => logMoments(ratios))

  test('is the one under which the five effort sets are likeliest', () => {
    const prior = likeliestPrior(companies)
    expect(CLASS_MEAN_PAIRS).toBe(prior.meanPairs)
    expect(CLASS_SPREAD_PAIRS).toBe(prior.spreadPairs)
  })

  test('is poorly known: 4 to 16 and 4 to 18 pairs are within one unit of log evidence', () => {
    const prior = likeliestPrior(companies)
    const best = logEvidence(companies, prior)
    for (const meanPairs of [4, 16]) expect(best - logEvidence(companies, { ...prior, meanPairs })).toBeLessThan(1)
    for (const spreadPairs of [4, 18]) expect(best - logEvidence(companies, { ...prior, spreadPairs })).toBeLessThan(1)
    expect(best - logEvidence(companies, { ...prior, meanPairs: 2 })).toBeGreaterThan(1)
  })

  test('is found again on companies drawn from a known prior', () => {
    // Exact quantiles in the place of draws: company means spread with variance .1 / 10 around .2, all variances .1.
    const drawn = [-1.15, -0.32, 0.32, 1.15].map((z) => ({ n: 5000, mean: 0.2 + z * Math.sqrt(0.01), squares: 500 }))
    const prior = likeliestPrior(drawn)
    expect(prior.logMean).toBeCloseTo(0.2, 2)
    expect(prior.variance).toBeCloseTo(0.1, 2)
    // The four means have variance .0071, as a sample of .01 / (4/3) has: k0 = .1 / .0071 = 14.
    expect(prior.meanPairs).toBeGreaterThan(11)
    expect(prior.meanPairs).toBeLessThan(17)
    // Variances that do not differ: the largest strength that is looked at.
    expect(prior.spreadPairs).toBe(80)
  })
})
