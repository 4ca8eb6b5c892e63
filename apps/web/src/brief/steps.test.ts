import { withAnswer } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { questionWorth } from '@stackmark/report/interview/look-fixture'
import { expect, test } from 'vitest'
import { soFar } from './so-far.ts'
import { isAnswered, reachOf, stepsOf } from './steps.ts'
import { answerAt } from './use-shortcuts.ts'
import { withoutAnswer } from './without-answer.ts'

const guide = bundledGuide()
const steps = stepsOf(guide)

test('each question is a step once, and groups stay together', () => {
  const ids = steps.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id } of guide.questions) expect(ids).toContain(id)
  const groups = steps.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1])
  expect(new Set(groups).size).toBe(groups.length)
})

test.each(guide.questions.map((question) => [question.id, question] as const))(
  '%s: every answer is one, and taking it away leaves nothing behind',
  (id, question) => {
    for (const { value } of question.answers) {
      const brief = withAnswer({}, id, value)
      expect(isAnswered(brief, id)).toBe(true)
      expect(withoutAnswer(brief, id)).toEqual({})
    }
  },
)

test('taking away what people have in common takes it from each of them', () => {
  const brief = { team: { people: [{ skills: ['backend'], region: 'north-america' }] } }
  expect(withoutAnswer(brief, 'team.region')).toEqual({ team: { people: [{ skills: ['backend'] }] } })
  expect(withoutAnswer({ deadline: { weeks: 3 }, name: 'a' }, 'deadline')).toEqual({ name: 'a' })
})

test('keys answer by level, or by place from one', () => {
  const seo = guide.questions.find(({ id }) => id === 'needs.seo')
  const type = guide.questions.find(({ id }) => id === 'type')
  if (seo === undefined || type === undefined) throw new Error('the guide asks both')
  expect([answerAt(seo, '0'), answerAt(seo, '3'), answerAt(seo, '4')]).toEqual([0, 3, undefined])
  expect([answerAt(type, '1'), answerAt(type, '0'), answerAt(type, 'x')]).toEqual([
    'saas-dashboard',
    undefined,
    undefined,
  ])
})

test('the reach of a question is how far it moves an option, and little is none', () => {
  expect(reachOf(undefined)).toBeNull()
  expect(reachOf(questionWorth(guide, 'type', 0.1))).toBe(40)
  const still = { ...questionWorth(guide, 'type', 0.1), shares: [] }
  expect(reachOf(still)).toBe(0)
})

test('the brief so far is told in words, with what is unknown at the end', () => {
  const brief = { name: 'Radar', type: 'marketplace', needs: { seo: 2, realtime: 0 }, deadline: { weeks: 12 } }
  const text = soFar(guide, brief, steps, ['budget'])
    .map((said) => said.text)
    .join('')
  expect(text).toBe(
    'Radar is a marketplace. What it needs: being found by search engines (a fair part). It does without live updates. There are 12 weeks. Not known yet: budget.',
  )
  expect(soFar(guide, brief, steps, []).find(({ step }) => step === 'deadline')?.text).toBe('12 weeks')
})
