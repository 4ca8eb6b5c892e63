import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { fitText } from './fit-text.ts'

const cell = (type: string, planWeeks: number) => {
  const missWeeks = planWeeks < 6 ? planWeeks - 6 : planWeeks > 8 ? planWeeks - 8 : 0
  return { type, option: 'node', low: 6, high: 8, planWeeks, inside: missWeeks === 0, missWeeks }
}

test('a fit is told with its constants beside the guide, and each prediction with its error in weeks', () => {
  const fit = {
    constants: { 'effort.scale': 0.8 },
    cells: [cell('a', 7), cell('b', 8.4)],
    objective: 1.25,
    evaluations: 100,
  }
  const predictions = [{ type: 'b', constants: { 'effort.scale': 0.7 }, cells: [cell('b', 5.24)] }]
  const text = fitText(bundledGuide(), fit, predictions, { width: 80, depth: 'none', ground: 'dark' })
  expect(text).toMatch(/effort\.scale +0\.800 +[\d.]+ +0\.3 to 2/)
  expect(text).toContain("Plan's median inside the range in 1 of 2 cells")
  expect(text).toMatch(/^ {2}b +node +6 to 8 +8\.4 +\+0\.4$/m)
  expect(text).toMatch(/Each product type predicted[^]*^ {2}b +node +6 to 8 +5\.2 +-0\.8$/m)
})
