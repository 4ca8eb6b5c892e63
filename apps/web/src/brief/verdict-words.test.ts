import type { Preview } from '@stackmark/engine'
import { expect, test } from 'vitest'
import { meaningOf, strengthWords } from './verdict-words.ts'

const odds = { deadlineProbability: null, budgetProbability: null }
const range = { p10: 1, p50: 2, p80: 3, p90: 4 }
const option = (id: string, name: string, share: number, excludedBy?: string): Preview['options'][number] => ({
  id,
  name,
  share,
  weeks: range,
  cost: { ...range, currency: 'USD' },
  ...odds,
  ...(excludedBy === undefined ? {} : { excludedBy }),
})
const judged = (options: Preview['options'], strength: 'strong' | 'lean' | 'toss-up') => ({
  options,
  recommendation: {
    option: options.toSorted((a, b) => b.share - a.share)[0]?.id ?? null,
    strength,
    sentence: '',
    restsOn: { sourced: 0, measured: 0, fitted: 0, judged: 1 },
  },
})

test('an option that alone is left is said to be left, not to have a strong case', () => {
  const only = judged(
    [option('python', 'Python', 1), option('node', 'Node.js', 0, 'x'), option('hybrid', 'Hybrid', 0, 'x')],
    'strong',
  )
  expect(strengthWords(only)).toBe('Nothing left but')
  expect(meaningOf(only)).toBe('Your brief rules out Hybrid and Node.js, so that there is nothing to weigh.')
})

test('one that comes first among several is said to, with its count', () => {
  const lean = judged([option('python', 'Python', 0.64), option('node', 'Node.js', 0.36)], 'lean')
  expect(strengthWords(lean)).toBe('Leaning to')
  expect(meaningOf(lean)).toBe('It comes first in 64 of 100 reasonable ways to weigh your priorities.')
})

test('where none is clearly first, no count is named', () => {
  const open = judged([option('python', 'Python', 0.5), option('node', 'Node.js', 0.5)], 'toss-up')
  expect(strengthWords(open)).toBe('Too close to call')
  expect(meaningOf(open)).not.toMatch(/\d+ of/)
})
