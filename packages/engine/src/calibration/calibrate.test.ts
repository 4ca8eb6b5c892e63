import { describe, expect, test } from 'vitest'
import { normalInv } from '../dist/normal.ts'
import { createRandom } from '../random/random.ts'
import { type CalibrationReport, calibrate, type ModelResult } from './calibrate.ts'
import { projectFactor } from './project-factor.ts'
import type { Pair } from './project-totals.ts'

const options = { referenceClass: { logMean: 0.136, logSd: 0.354 } }

/** Projects of ten items each that share a factor, on top of a little spread of their own. */
function sharedProjects(count: number): Pair[] {
  const random = createRandom(3, 'projects')
  return Array.from({ length: count }, (_, index) => Math.exp(0.1 + 0.3 * normalInv((index + 0.5) / count))).flatMap(
    (factor, index) =>
      Array.from({ length: 10 }, () => {
        const estimate = 1 + Math.floor(random() * 20)
        return { estimate, actual: estimate * factor * Math.exp(0.2 * normalInv(random())), project: `p${index}` }
      }),
  )
}

function scored(report: CalibrationReport) {
  if (report.state !== 'scored') throw new Error(`expected a scored report, found ${report.state}`)
  return report
}

function model(report: CalibrationReport, id: ModelResult['id']) {
  const found = scored(report).models.find((each) => each.id === id)
  if (found?.state !== 'scored') throw new Error(`${id} is not scored`)
  return found
}

describe('calibrate', () => {
  test('tells a factor that the items share from independent items', () => {
    const report = calibrate(sharedProjects(40), options)
    expect(report).toMatchObject({ state: 'scored', projects: 40, items: 400 })
    const shared = model(report, 'shared-factor').p10ToP90
    expect(shared.low).toBeLessThan(0.8)
    expect(shared.high).toBeGreaterThan(0.8)
    expect(model(report, 'independent-items').p10ToP90.high).toBeLessThan(0.8)
    expect(model(report, 'shared-factor').crpsLog).toBeLessThan(model(report, 'independent-items').crpsLog as number)
  })

  test('gives the same report in another unit', () => {
    const pairs = sharedProjects(12)
    const minutes = pairs.map((pair) => ({ ...pair, estimate: pair.estimate * 64, actual: pair.actual * 64 }))
    // 64 is a power of two: nothing is rounded, so the reports agree to the bit.
    expect(calibrate(minutes, options)).toEqual(calibrate(pairs, options))
  })

  test('sums the items of a project, whatever their order and however they are split', () => {
    const whole = [
      { estimate: 30, actual: 45, project: 'a' },
      { estimate: 10, actual: 9, project: 'b' },
      { estimate: 20, actual: 31, project: 'c' },
    ]
    const split = [
      { estimate: 10, actual: 9, project: 'b' },
      { estimate: 25, actual: 40, project: 'a' },
      { estimate: 20, actual: 31, project: 'c' },
      { estimate: 5, actual: 5, project: 'a' },
    ]
    const a = model(calibrate(whole, options), 'shared-factor')
    const b = model(calibrate(split, options), 'shared-factor')
    expect(b.p10ToP90).toEqual(a.p10ToP90)
    expect(b.width).toBeCloseTo(a.width, 12)
  })

  test('takes each pair for a project where none is named, and then has no sums to judge', () => {
    const pairs = [1.2, 0.9, 1.5, 1.1].map((ratio) => ({ estimate: 10, actual: 10 * ratio }))
    const report = scored(calibrate(pairs, options))
    expect(report.projects).toBe(4)
    expect(report.models[0]).toEqual({ id: 'independent-items', state: 'no-items' })
    expect(report.factor).toEqual(projectFactor(options.referenceClass, { pairs }))
  })

  test('forecasts a project without having seen it', () => {
    const pairs = [1, 1.1, 0.9, 1.05, 30].map((ratio) => ({ estimate: 1, actual: ratio }))
    // From the other four, 30 is far outside; had it been among the data, a fifth of them would reach for it.
    expect(model(calibrate(pairs, options), 'shared-factor').p10ToP90.count).toBe(4)
  })

  test('says that fewer than three projects cannot be scored, and still gives the factor', () => {
    const two = [
      { estimate: 5, actual: 6 },
      { estimate: 5, actual: 7 },
    ]
    expect(calibrate(two, options)).toMatchObject({ state: 'too-few', projects: 2, needed: 3, factor: { pairs: 2 } })
    expect(calibrate([], options)).toMatchObject({ state: 'too-few', projects: 0, factor: { pairs: 0, shrinkage: 1 } })
  })

  test('scores three projects, with no ranked score where two others leave one degree of freedom', () => {
    const pairs = [1, 1.3, 2].map((ratio) => ({ estimate: 1, actual: ratio }))
    const report = calibrate(pairs, options)
    expect(model(report, 'shared-factor').crpsLog).toBeNull()
    expect(model(report, 'own-history').crpsLog).toBeGreaterThan(0)
  })

  test('survives a history in which every estimate was exactly right', () => {
    const pairs = ['a', 'b', 'c', 'd'].flatMap((project) => [
      { estimate: 3, actual: 3, project },
      { estimate: 7, actual: 7, project },
    ])
    const report = calibrate(pairs, options)
    for (const id of ['independent-items', 'shared-factor'] as const) {
      expect(model(report, id)).toMatchObject({ crpsLog: 0, width: 0, p10ToP90: { count: 4 } })
    }
  })

  test('refuses values that are no positive numbers, and half-named projects, with their lines', () => {
    const report = calibrate(
      [
        { estimate: 0, actual: 4, project: 'a', line: 2 },
        { estimate: 3, actual: Number.NaN, project: 'a', line: 3 },
        { estimate: 3, actual: -1, line: 4 },
        { estimate: 1e13, actual: 1, project: 'b' },
      ],
      options,
    )
    expect(report).toEqual({
      state: 'refused',
      problems: [
        { code: 'PAIRS_NOT_POSITIVE', column: 'estimate', index: 0, line: 2, found: 0 },
        { code: 'PAIRS_NOT_A_NUMBER', column: 'actual', index: 1, line: 3, found: null },
        { code: 'PAIRS_NOT_POSITIVE', column: 'actual', index: 2, line: 4, found: -1 },
        { code: 'PAIRS_WITHOUT_PROJECT', column: 'project', index: 2, line: 4, found: null },
        { code: 'PAIRS_OUT_OF_RANGE', column: 'estimate', index: 3, line: null, found: 1e13 },
      ],
    })
  })

  test('is quick for thousands of rows: each project forecast from all others in linear time', () => {
    const pairs = Array.from({ length: 5000 }, (_, index) => ({
      estimate: 1,
      actual: Math.exp(0.3 * normalInv((index + 0.5) / 5000)),
    }))
    const coverage = model(calibrate(pairs, options), 'shared-factor').p10ToP90.share
    expect(coverage).toBeCloseTo(0.8, 3)
  })
})
