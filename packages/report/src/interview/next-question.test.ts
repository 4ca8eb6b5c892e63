import { LEAST_GAIN } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { questionWorth, standing } from './look-fixture.ts'
import { nextQuestion } from './next-question.ts'

const bundled = bundledGuide()
/** With one question for engineers, which the bundled guide has none of. */
const guide = {
  ...bundled,
  questions: bundled.questions.map((question) =>
    question.id === 'frontend' ? { ...question, asks: 'engineer' as const } : question,
  ),
}
const next = (worths: Readonly<Record<string, number>>, engineer = false, skipped: readonly string[] = []) =>
  nextQuestion(
    standing(0.4, { questions: Object.entries(worths).map(([id, value]) => questionWorth(guide, id, value)) }),
    guide,
    { engineer, skipped: new Set(skipped) },
  )?.question.id ?? null

test('asks what gains the most', () => {
  expect(next({ 'needs.seo': 0.004, 'needs.realtime': 0.009, 'load.users': 0.002 })).toBe('needs.realtime')
})

test('among equal gains asks what says the most about who comes first', () => {
  const questions = [questionWorth(guide, 'needs.seo', 0.004, 0.01), questionWorth(guide, 'stage', 0.004, 0.02)]
  const asked = nextQuestion(standing(0.4, { questions }), guide, { engineer: false, skipped: new Set() })
  expect(asked?.question.id).toBe('stage')
})

test('lets the product type and the team come first where they are worth about as much, but not where far less', () => {
  expect(next({ type: 0.006, 'needs.realtime': 0.01 })).toBe('type')
  expect(next({ type: 0.001, 'needs.realtime': 0.01 })).toBe('needs.realtime')
  expect(next({ team: 0.009, 'needs.realtime': 0.01 })).toBe('team')
})

test('leaves questions for engineers out unless they are wanted', () => {
  expect(next({ frontend: 0.02, 'needs.seo': 0.001 })).toBe('needs.seo')
  expect(next({ frontend: 0.02, 'needs.seo': 0.001 }, true)).toBe('frontend')
  expect(next({ frontend: 0.02 })).toBeNull()
})

test('does not ask again what somebody did not know', () => {
  expect(next({ type: 0.02, 'needs.seo': 0.001 }, false, ['type'])).toBe('needs.seo')
})

test('stops where nothing gains as much as the least gain', () => {
  expect(next({ type: LEAST_GAIN * 0.99, 'needs.seo': LEAST_GAIN / 2 })).toBeNull()
  expect(next({ 'needs.seo': LEAST_GAIN })).toBe('needs.seo')
  expect(next({})).toBeNull()
})
