import type { Brief } from '@stackmark/engine'
import { checkBrief } from '@stackmark/guide'
import { bundledGuide } from '@stackmark/guide/data'
import { lookFixture } from '@stackmark/report/interview/look-fixture'
import type { Standing } from '@stackmark/report/interview/standing'
import { describe, expect, test } from 'vitest'
import { scriptedAsker } from './asker-fixture.ts'
import { offerDetails } from './details.ts'
import { interview } from './interview.ts'

const guide = bundledGuide()
const look = lookFixture(guide, { 'needs.seo': 0, stage: 0 })

const run = async (lines: readonly string[], brief: Brief = {}) => {
  const { asker, transcript } = scriptedAsker(lines)
  const saved: Brief[] = []
  const save = (kept: Brief) => {
    saved.push(kept)
    return Promise.resolve()
  }
  const further = {
    isOpen: ({ questions }: Standing) => questions.length > 0,
    ask: (known: Brief) => interview({ guide, brief: known, asker, look, save, engineer: false, leastGain: 0 }),
  }
  const found = await offerDetails({ guide, brief, asker, look, save, further })
  expect(checkBrief(found.brief, guide).ok).toBe(true)
  return { ...found, saved, text: transcript() }
}

test('takes a deadline, a budget and a name, and keeps each at once', async () => {
  const { brief, saved, ended } = await run(['deadline', '3 months', 'budget', '€60k', 'name', 'Radar', 'e'])
  expect(ended).toBe('enough')
  expect(brief).toEqual({ deadline: { weeks: 13 }, budget: { amount: 60_000, currency: 'EUR' }, name: 'Radar' })
  expect(saved).toHaveLength(3)
})

test('a detail that is left open changes nothing', async () => {
  expect(await run(['deadline', '', 'priorities', 'e', 'e'])).toMatchObject({ brief: {}, saved: [] })
})

test('leaving keeps what was said before', async () => {
  expect(await run(['deadline', '12', 'budget', '^C'])).toMatchObject({
    ended: 'cancel',
    brief: { deadline: { weeks: 12 } },
  })
})

test('ranks criteria one by one; the rest comes below', async () => {
  const { brief, text } = await run(['priorities', 'hiring', 'time-to-market', 'e', 'e'])
  expect(brief.priorities).toEqual(['hiring', 'time-to-market'])
  expect(text).toContain('Time to market: to release some weeks earlier\n')
})

test('asks the questions still open where somebody wants to go on', async () => {
  const { brief, steps, text } = await run(['questions', '2', '1', 'e'])
  expect(brief).toEqual({ needs: { seo: 1 }, stage: 'new' })
  expect(steps).toHaveLength(2)
  expect(text.match(/The questions still open/g)).toHaveLength(1)
})

describe('the scope', () => {
  test('starts from what such a product usually has, at its usual counts', async () => {
    const { brief, text } = await run(['scope', '', '', 'e'], { type: 'api-only' })
    const usual = guide.productTypes.find(({ id }) => id === 'api-only')?.scope
    expect(brief.scope).toEqual(usual)
    expect(text).toContain('Marked: what such products usually have.')
  })

  test('takes other features, counts and sizes', async () => {
    const lines = ['scope', 'sign-in, dashboard-page, chat', 'dashboard-page chat', '4 S', 'L', 'e']
    const { brief } = await run(lines, { type: 'api-only' })
    expect(brief.scope).toEqual([
      { feature: 'sign-in' },
      { feature: 'dashboard-page', count: 4, size: 'S' },
      { feature: 'chat', size: 'L' },
    ])
  })

  test('keeps the own items and the repeated features of a brief', async () => {
    const scope: Brief['scope'] = [
      { feature: 'dashboard-page', size: 'S' },
      { feature: 'dashboard-page', size: 'L', count: 2 },
      { name: 'Bank import', hours: { backend: [20, 35, 70] } },
    ]
    const { brief, text } = await run(['scope', 'dashboard-page chat', '', 'e'], { scope })
    expect(brief.scope).toEqual([scope[0], scope[1], { feature: 'chat' }, scope[2]])
    expect(text).toContain('Dashboard page (1 of size S and 2 of size L)')
  })

  test('is no scope where nothing is picked', async () => {
    const { brief } = await run(['scope', ',', '', 'e'], { scope: [{ feature: 'chat' }] })
    expect(brief).toEqual({})
  })
})
