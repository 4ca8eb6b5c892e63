import type { Brief } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { lookFixture } from '@stackmark/report/interview/look-fixture'
import { expect, test } from 'vitest'
import { scriptedAsker } from './asker-fixture.ts'
import { interview } from './interview.ts'

const bundled = bundledGuide()
/** With one question for engineers, which the bundled guide has none of. */
const guide = {
  ...bundled,
  questions: bundled.questions.map((question) =>
    question.id === 'frontend' ? { ...question, asks: 'engineer' as const } : question,
  ),
}
const worths = { type: 0.01, 'needs.seo': 0.005, 'load.users': 0.002, frontend: 0.02 }

const run = async (lines: readonly string[], more: Partial<Parameters<typeof interview>[0]> = {}) => {
  const { asker, transcript } = scriptedAsker(lines)
  const saved: Brief[] = []
  const found = await interview({
    guide,
    brief: {},
    asker,
    look: lookFixture(guide, worths),
    save: (brief) => {
      saved.push(brief)
      return Promise.resolve()
    },
    engineer: false,
    ...more,
  })
  return { ...found, saved, text: transcript() }
}

test('asks by worth, keeps the brief after every answer, and stops when nothing is left to ask', async () => {
  const { ended, steps, saved, brief } = await run(['2', '3', 'about 5k'])
  expect(ended).toBe('settled')
  expect(steps.map(({ question, answer }) => [question, answer])).toEqual([
    ['type', 'marketplace'],
    ['needs.seo', 2],
    ['load.users', 5000],
  ])
  expect(brief).toEqual({ type: 'marketplace', needs: { seo: 2 }, load: { users: 5000 } })
  expect(saved).toEqual([{ type: 'marketplace' }, { type: 'marketplace', needs: { seo: 2 } }, brief])
})

test('shows why it asks, what could change, and the move of the verdict after each answer', async () => {
  const { text } = await run(['1', 'e'])
  expect(text).toContain(
    'So far too close to call. Of 100 ways to weigh what matters: Hybrid 20, Node.js 40, Python 40.',
  )
  expect(text).toContain('Why we ask: It says what such products usually contain')
  expect(text).toContain('Depending on the answer, Node.js comes first in 30 to 70 of 100')
  expect(text).toContain('Hybrid 20, Node.js 40 → 50, Python 40 → 30. Still too close to call.')
})

test('what nobody knows stays unknown and is not asked again', async () => {
  const { ended, steps, saved, brief } = await run(['0', '0', '0'])
  expect(ended).toBe('settled')
  expect(steps.map(({ question, answer }) => [question, answer])).toEqual([
    ['type', null],
    ['needs.seo', null],
    ['load.users', null],
  ])
  expect({ brief, saved }).toEqual({ brief: {}, saved: [] })
})

test('enough ends the questions, leaving keeps the answers so far', async () => {
  expect(await run(['1', 'e'])).toMatchObject({ ended: 'enough', brief: { type: 'saas-dashboard' } })
  expect(await run(['1'])).toMatchObject({ ended: 'enough', brief: { type: 'saas-dashboard' } })
  expect(await run(['1', '^C'])).toMatchObject({ ended: 'cancel', brief: { type: 'saas-dashboard' } })
})

test('goes on from what a brief says already', async () => {
  const { steps } = await run(['e'], { brief: { type: 'marketplace', needs: { seo: 2 } } })
  expect(steps).toEqual([])
  const { text } = await run(['1'], { brief: { type: 'marketplace', needs: { seo: 2 } } })
  expect(text).toContain('How many people will use it in the first year?')
})

test('asks engineers more, and everything where no gain is too small', async () => {
  const forEngineers = await run(['1'], { engineer: true })
  expect(forEngineers.steps[0]?.question).toBe('frontend')
  const look = lookFixture(guide, { stage: 0, 'needs.seo': 0.00001 })
  expect((await run(['1', '1'], { look })).steps).toEqual([])
  expect((await run(['1', '1'], { look, leastGain: 0 })).steps.map(({ question }) => question)).toEqual([
    'needs.seo',
    'stage',
  ])
})
