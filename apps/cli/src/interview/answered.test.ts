import { answerOf, type Brief } from '@stackmark/engine'
import { checkBrief } from '@stackmark/guide'
import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { answered } from './answered.ts'

const guide = bundledGuide()

test('every answer of every question of the guide makes a valid brief in which the question is answered', () => {
  const problems = guide.questions.flatMap((question) =>
    question.answers.flatMap(({ value }) => {
      const brief = answered({}, guide, question.id, value)
      const said = answerOf(brief, question.id)
      const isSaid = question.id === 'priorities' ? said === 'listed' : String(said) === String(value)
      return checkBrief(brief, guide).ok && isSaid ? [] : [`${question.id}: ${value}`]
    }),
  )
  expect(problems).toEqual([])
})

test('what matters most puts all criteria of the group before the others, in no order among themselves', () => {
  const { priorities } = answered({}, guide, 'priorities', 'delivery')
  expect(priorities).toEqual([['time-to-market', 'build-cost']])
})

test('keeps all that was answered before', () => {
  const before: Brief = { type: 'api-only', needs: { seo: 1 }, team: { region: 'north-america' } }
  const after = answered(answered(before, guide, 'needs.realtime', 3), guide, 'team', 'two-python')
  expect(after).toEqual({
    type: 'api-only',
    needs: { seo: 1, realtime: 3 },
    team: { region: 'north-america', preset: 'two-python' },
  })
})
