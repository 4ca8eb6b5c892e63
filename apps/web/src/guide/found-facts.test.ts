import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { foundFacts } from './found-facts.ts'

const guide = bundledGuide()

test('a fact is found by its id, its words and its topic, whatever the case', () => {
  expect(foundFacts(guide, 'RATE.mid.eastern-europe', null).map(({ id }) => id)).toContain('rate.mid.eastern-europe')
  const rates = foundFacts(guide, '', 'rate')
  expect(rates.length).toBeGreaterThan(1)
  expect(rates.every(({ kind }) => kind === 'rate')).toBe(true)
})

test('all words must be there', () => {
  expect(foundFacts(guide, 'rate unheardof', null)).toEqual([])
  expect(foundFacts(guide, '  ', null)).toEqual(guide.facts)
})
