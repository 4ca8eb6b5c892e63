import { describe, expect, test } from 'vitest'
import { normalInv } from '../dist/normal.ts'
import { createRandom } from '../random/random.ts'
import { independentItems } from './independent-items.ts'
import { logMoments } from './log-moments.ts'
import { ratioQuantile } from './log-prediction.ts'
import { addTotals, NO_ITEMS, projectTotals, totalRatio } from './project-totals.ts'
import { sharedFactor } from './shared-factor.ts'

describe('sharedFactor', () => {
  test('is the textbook prediction interval of a normal sample, on the log scale', () => {
    const prediction = sharedFactor(logMoments([1, 2, 4]), 'with-bias')
    // Logs 0, ln 2, 2 ln 2: mean ln 2, sd ln 2; t of 2 degrees at P90 is 1.8856.
    expect(ratioQuantile(prediction, 0.5)).toBeCloseTo(2, 12)
    expect(ratioQuantile(prediction, 0.9)).toBeCloseTo(Math.exp(Math.LN2 * (1 + 1.885618 * Math.sqrt(4 / 3))), 5)
  })

  test('without bias has a median of 1 and the same width', () => {
    const others = logMoments([1.1, 1.4, 2, 1.3])
    const biased = sharedFactor(others, 'with-bias')
    expect(sharedFactor(others, 'without-bias')).toEqual({ ...biased, logMean: 0 })
  })

  test('covers what it promises, even from four projects: Student t, not a normal', () => {
    const random = createRandom(7, 'coverage')
    const trials = 4000
    let covered = 0
    for (let trial = 0; trial < trials; trial++) {
      const draw = () => Math.exp(0.2 + 0.3 * normalInv(random()))
      const prediction = sharedFactor(logMoments([draw(), draw(), draw(), draw()]), 'with-bias')
      const found = draw()
      if (found >= ratioQuantile(prediction, 0.1) && found <= ratioQuantile(prediction, 0.9)) covered++
    }
    // Standard error .0063; the normal quantile in place of t would give .70.
    expect(Math.abs(covered / trials - 0.8)).toBeLessThan(0.025)
  })
})

describe('independentItems', () => {
  const others = projectTotals([
    { estimate: 1, actual: 1, project: 'a' },
    { estimate: 3, actual: 6, project: 'a' },
  ]).reduce(addTotals, NO_ITEMS)
  const [target] = projectTotals([
    { estimate: 2, actual: 9, project: 'b' },
    { estimate: 2, actual: 9, project: 'b' },
  ])

  test('has the mean and variance of the sum, by size', () => {
    if (target === undefined) throw new Error('one project was given')
    const { logMean, logScale } = independentItems(target, others)
    // mean = 7/4; var(r) = ((1 - 1.75)² + (6 - 5.25)²) / 10 = .1125; Σ estimate² / (Σ estimate)² = 8/16.
    const variance = Math.log1p((0.1125 * 0.5) / 1.75 ** 2)
    expect(logScale).toBeCloseTo(Math.sqrt(variance), 12)
    expect(Math.exp(logMean + variance / 2)).toBeCloseTo(1.75, 12)
  })

  test('has the mean and variance of the item ratios when all count alike', () => {
    if (target === undefined) throw new Error('one project was given')
    const { logMean, logScale } = independentItems(target, others, { mean: 'alike', spread: 'alike' })
    // Ratios 1 and 2: mean 1.5, variance .25.
    const variance = Math.log1p((0.25 * 0.5) / 1.5 ** 2)
    expect(logScale).toBeCloseTo(Math.sqrt(variance), 12)
    expect(Math.exp(logMean + variance / 2)).toBeCloseTo(1.5, 12)
  })

  test('covers what it promises where items are independent indeed', () => {
    const random = createRandom(11, 'independent')
    const draw = (project: string) => {
      const estimate = 1 + Math.floor(random() * 8)
      return { estimate, actual: estimate * Math.exp(0.5 * normalInv(random())), project }
    }
    const projects = projectTotals(
      Array.from({ length: 600 }, (_, index) => draw(`${index}`)).flatMap((pair) => [
        pair,
        ...Array.from({ length: 29 }, () => draw(pair.project)),
      ]),
    )
    const all = projects.reduce(addTotals, NO_ITEMS)
    const covered = projects.filter((project) => {
      const prediction = independentItems(project, all)
      const ratio = totalRatio(project)
      return ratio >= ratioQuantile(prediction, 0.1) && ratio <= ratioQuantile(prediction, 0.9)
    }).length
    // Standard error .016.
    expect(Math.abs(covered / 600 - 0.8)).toBeLessThan(0.05)
  })
})
