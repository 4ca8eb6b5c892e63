import { bundledGuide } from '@stackmark/guide/data'
import { describe, expect, test } from 'vitest'
import { questionWorth, standing } from './look-fixture.ts'
import { couldChange, moveLine, openingLine, verdictWords } from './sentences.ts'

const guide = bundledGuide()

test('the verdict changes its words with its strength', () => {
  expect(verdictWords(standing(0.45))).toBe('too close to call')
  expect(verdictWords(standing(0.65))).toBe('leaning to Node.js')
  expect(verdictWords(standing(0.65, { strength: 'strong' }))).toBe('a strong case for Node.js')
  expect(verdictWords(standing(0.65, { strength: 'lean', leader: null }))).toBe('too close to call')
})

test('the opening says the counts of a hundred', () => {
  expect(openingLine(standing(0.4))).toBe(
    'So far too close to call. Of 100 ways to weigh what matters: Hybrid 20, Node.js 40, Python 40.',
  )
})

describe('the move', () => {
  test('shows before and after where they differ, and says when the words change', () => {
    expect(moveLine(standing(0.4), standing(0.65))).toBe(
      'Of 100 ways to weigh what matters: Hybrid 20, Node.js 40 → 65, Python 40 → 15. Now leaning to Node.js.',
    )
  })

  test('says still where the words stay', () => {
    expect(moveLine(standing(0.4), standing(0.41))).toMatch(/Node\.js 40 → 41, .* Still too close to call\.$/)
  })
})

describe('what a question could change', () => {
  test('names the option that moves most, its range, and who could come to lead', () => {
    expect(couldChange(questionWorth(guide, 'stage', 0.01), standing(0.4))).toBe(
      'Depending on the answer, Node.js comes first in 30 to 70 of 100; it could put Python ahead.',
    )
  })

  test('leaves out answers that hardly anybody gives', () => {
    const worth = questionWorth(guide, 'stage', 0.01)
    const shares = worth.shares.map((answer, at) => ({ ...answer, probability: at === 0 ? 0.99 : 0.005 }))
    expect(couldChange({ ...worth, shares }, standing(0.4))).toBe('Alone, the answer hardly changes the result.')
  })

  test('says nothing of a new leader where there would be none', () => {
    const worth = questionWorth(guide, 'stage', 0.01)
    const shares = worth.shares.map((answer, at) => ({
      ...answer,
      shares: { hybrid: 0.1, node: 0.6 + at / 10, python: 0.1 },
    }))
    expect(couldChange({ ...worth, shares }, standing(0.4))).toBe(
      'Depending on the answer, Node.js comes first in 60 to 80 of 100.',
    )
  })
})
