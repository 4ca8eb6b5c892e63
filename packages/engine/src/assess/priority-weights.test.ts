import { bundledGuide } from '@stackmark/guide/data'
import { describe, expect, test } from 'vitest'
import { indexGuide } from '../facts/guide-index.ts'
import type { Brief } from '../model/index.ts'
import { priorityWeights } from './priority-weights.ts'

const index = indexGuide(bundledGuide())
const SAMPLES = 50_000

describe('weightings that fit what a brief says of its priorities', () => {
  test.each<[string, Brief]>([
    ['nothing said', {}],
    ['two ranked, the rest anywhere below', { priorities: ['hiring', 'headroom'] }],
    ['a group first', { priorities: ['ownership'] }],
    ['groups ranked', { priorities: ['product', 'delivery', 'ownership'] }],
    ['a bracket', { priorities: ['time-to-market', ['build-cost', 'hiring'], 'headroom'] }],
  ])('%s: the stated means are those of the draws, and sum to 1', (_what, brief) => {
    const { weights, means } = priorityWeights(index.guide, brief, SAMPLES, 1)
    const width = means.length
    expect(means.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(1, 12)
    means.forEach((mean, criterion) => {
      let sum = 0
      for (let sample = 0; sample < SAMPLES; sample++) sum += weights[sample * width + criterion] as number
      // A weight's standard deviation is at most .24 here: five standard errors.
      expect(Math.abs(sum / SAMPLES - mean)).toBeLessThan(0.0054)
    })
  })

  test('a bracket weighs alike, above what is listed later and below what is listed before', () => {
    const { means } = priorityWeights(
      index.guide,
      { priorities: ['time-to-market', ['build-cost', 'hiring'], 'headroom'] },
      10,
      1,
    )
    const mean = (id: string) => means[index.guide.criteria.findIndex((criterion) => criterion.id === id)] as number
    expect(mean('build-cost')).toBe(mean('hiring'))
    expect(mean('time-to-market')).toBeGreaterThan(mean('hiring'))
    expect(mean('hiring')).toBeGreaterThan(mean('headroom'))
    expect(mean('headroom')).toBeGreaterThan(mean('web-fit'))
    expect(mean('web-fit')).toBe(mean('run-cost'))
  })
})
