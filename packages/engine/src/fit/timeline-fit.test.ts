import { bundledGuide } from '@stackmark/guide/data'
import { describe, expect, test } from 'vitest'
import type { ProductType } from '../model/index.ts'
import { minimise } from './nelder-mead.ts'
import { savingOf } from './saving.ts'
import { FITTED_CONSTANTS, timelineCells, timelineTypes, typicalBrief } from './timeline-fit.ts'

const guide = bundledGuide()

describe('the timeline table of the source guide', () => {
  test('with the shipped constants every one of the ten cells holds the median of the plan', () => {
    const cells = timelineCells(guide, 1000, 1)
    expect(cells).toHaveLength(10)
    expect(cells.filter((cell) => !cell.inside)).toEqual([])
  })

  test('has five types; hybrid has no row, so nothing anchors it', () => {
    expect(timelineTypes(guide)).toHaveLength(5)
    expect(timelineCells(guide, 20, 1).some((cell) => cell.option === 'hybrid')).toBe(false)
  })

  test('the fitted constants are few, marked as fitted, and inside the bounds of the fit', () => {
    const fitted = guide.constants.filter((constant) => constant.basis === 'fitted')
    expect(fitted.length).toBeLessThanOrEqual(12)
    for (const [id, [least, most]] of Object.entries(FITTED_CONSTANTS)) {
      const constant = fitted.find((candidate) => candidate.id === id)
      expect(constant?.value).toBeGreaterThan(least)
      expect(constant?.value).toBeLessThan(most)
    }
  })
})

describe('what node saves on the typical dashboard', () => {
  const dashboard = guide.productTypes.find((type) => type.id === 'saas-dashboard') as ProductType

  test('it is probable, not certain; and two developers who know only Python turn it round', () => {
    const hired = savingOf(guide, typicalBrief(dashboard), 'node', 'python', 2000, 1)
    expect(hired.amount.p50).toBeGreaterThan(0)
    expect(hired.amount.p10).toBeLessThan(0)
    const python = {
      ...typicalBrief(dashboard),
      team: { preset: 'two-python', availability: 1, region: 'north-america' },
    }
    expect(savingOf(guide, python, 'node', 'python', 2000, 1).probability).toBeLessThan(0.5)
  })
})

test('the minimiser finds the bottom of the Rosenbrock valley (Nelder & Mead 1965)', () => {
  const { point, value } = minimise(([x = 0, y = 0]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2, [-1.2, 1], {
    tolerance: 1e-14,
    evaluations: 1000,
  })
  expect(value).toBeLessThan(1e-8)
  expect(point[0]).toBeCloseTo(1, 3)
  expect(point[1]).toBeCloseTo(1, 3)
})
