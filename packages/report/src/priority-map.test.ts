import { type Assessment, assess, type Brief } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { describe, expect, test } from 'vitest'
import { countsOfHundred } from './counts-of-hundred.ts'
import { priorityMap } from './priority-map.ts'

const guide = bundledGuide()
const briefs: readonly (readonly [string, Brief])[] = [
  ['nothing said', {}],
  ['criteria ranked', { priorities: ['time-to-market', ['build-cost', 'hiring']] }],
  ['groups ranked', { priorities: ['product', 'ownership'] }],
  ['an option excluded', { constraints: { exclude: ['hybrid'] } }],
]
const assessed = new Map<Brief, Assessment>(
  briefs.map(([, brief]) => [brief, assess({ brief, guide, seed: 7, trials: 200, samples: 2000 })]),
)
const mapOf = (brief: Brief) => {
  const assessment = assessed.get(brief)
  if (assessment === undefined) throw new Error('not assessed')
  return { assessment, map: priorityMap(assessment, brief, guide) }
}

describe.each(briefs)('the map of priorities: %s', (_what, brief) => {
  test('has a hundred marks, as many of each option as of a hundred ways to weigh at mean cells', () => {
    const { assessment, map } = mapOf(brief)
    const shares = map.options.map(({ id }) => ({
      option: id,
      share: assessment.options.find((option) => option.id === id)?.shareWeightsOnly ?? 0,
    }))
    const leader = shares.toSorted((a, b) => b.share - a.share)[0]?.option ?? null
    const counts = Object.fromEntries(map.options.map(({ id }) => [id, 0]))
    for (const { option } of map.marks) counts[option] = (counts[option] ?? 0) + 1
    expect(map.marks).toHaveLength(100)
    expect(counts).toEqual(Object.fromEntries(countsOfHundred({ shares, leader })))
  })

  test('values an option at the middle as the contributions of its criteria do', () => {
    const { assessment, map } = mapOf(brief)
    for (const { id, values } of map.options) {
      const told = assessment.contributions.filter(({ option }) => option === id)
      const sum = told.reduce((all, { value }) => all + value, 0)
      expect(values.reduce((all, value, at) => all + value * (map.middle[at] ?? 0), 0)).toBeCloseTo(sum, 10)
    }
  })

  test('weighs everywhere with a sum of 1', () => {
    const { map } = mapOf(brief)
    for (const at of [map.middle, ...map.marks.map((mark) => mark.at), ...(map.fitting ?? [])]) {
      expect(at.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10)
    }
  })
})

describe('what fits a ranking', () => {
  test('is everything where nothing is ranked', () => {
    expect(priorityMap(assess({ brief: {}, guide, trials: 50, samples: 50 }), {}, guide).fitting).toBeNull()
  })

  test('is spanned, where one group comes first, by it alone and with the others in both orders', () => {
    const brief: Brief = { priorities: ['product'] }
    const { fitting } = priorityMap(assess({ brief, guide, trials: 50, samples: 50 }), brief, guide)
    const corners = fitting?.map((at) => at.map((weight) => weight.toFixed(2)).join(' '))
    expect(new Set(corners)).toEqual(new Set(['0.00 1.00 0.00', '0.50 0.50 0.00', '0.00 0.50 0.50', '0.33 0.33 0.33']))
  })

  test('holds every weighting that is drawn: none lies further to a side than the corners', () => {
    const { map } = mapOf(briefs[1]?.[1] ?? {})
    for (const group of map.groups.keys()) {
      const most = Math.max(...(map.fitting ?? []).map((at) => at[group] ?? 0))
      const least = Math.min(...(map.fitting ?? []).map((at) => at[group] ?? 0))
      for (const { at } of map.marks) {
        expect(at[group]).toBeLessThanOrEqual(most + 1e-12)
        expect(at[group]).toBeGreaterThanOrEqual(least - 1e-12)
      }
    }
  })
})
