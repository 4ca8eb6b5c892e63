import { type Brief, withAnswer } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { expect, test } from 'vitest'
import { readBriefDocument } from '../documents/brief-document.ts'
import { briefText } from './brief-text.ts'

const guide = bundledGuide()

const read = (text: string): Brief => {
  const document = readBriefDocument(text, guide)
  if (!document.ok) throw new Error(document.problems[0]?.message)
  return document.brief
}

test('a new brief has each answer below its question, in the order of the schema', () => {
  const brief: Brief = {
    deadline: { weeks: 12 },
    team: { preset: 'solo-python', region: 'north-america' },
    needs: { seo: 0 },
    scope: [{ feature: 'sign-in' }, { feature: 'dashboard-page', count: 3, size: 'S' }],
    priorities: [['time-to-market', 'build-cost']],
    type: 'api-only',
  }
  expect(briefText(brief, guide, null)).toBe(`\
# A product brief, from an interview with Stackmark. What is not here is unknown, and widens the result.

# What are you building?
type: api-only # API service

needs:
  # How much do people find you through search engines?
  seo: 0 # Nobody needs to find its pages with a search engine: all of it is behind a sign-in.

# What must the first release contain?
scope:
  - {feature: sign-in}
  - {feature: dashboard-page, count: 3, size: S}

team:
  # Who will build it?
  preset: solo-python # One Python developer
  # Where will the people you pay be?
  region: north-america # North America

# When must the first release be out?
deadline: {weeks: 12}

# What matters most to you?
priorities: [[time-to-market, build-cost]]
`)
})

test('every answer of every question comes back as it was written, one after the other in one file', () => {
  let brief: Brief = {}
  let text = ''
  for (const question of guide.questions) {
    for (const { value } of question.answers) {
      const next = withAnswer(brief, question.id, value)
      text = briefText(next, guide, text === '' ? null : { text, brief })
      brief = next
      expect(read(text)).toEqual(brief)
    }
  }
})

test('a file keeps its comments, its order and what is in it; only the answer is added', () => {
  const text = `\
# Ours, do not touch.
deadline: {weeks: 9} # the fair
needs: {realtime: 2} # live board
type: unknown
`
  const before = read(text)
  const after = withAnswer(withAnswer(before, 'type', 'marketplace'), 'team.region', 'western-europe')
  expect(briefText(after, guide, { text, brief: before })).toBe(`\
# Ours, do not touch.
deadline: {weeks: 9} # the fair
needs: {realtime: 2} # live board
type: marketplace # Marketplace

team:
  # Where will the people you pay be?
  region: western-europe # Western Europe
`)
})

test.each([
  ['a flow mapping', 'needs: {seo: 1}\n'],
  ['a mapping that is unknown', 'needs: unknown\n'],
  ['an anchor and an alias', 'needs: &n {seo: 1}\nload: {users: 5}\n'],
  ['JSON in a YAML file', '{"needs": {"seo": 1}}\n'],
  ['an empty file', ''],
  ['only a comment', '# later\n'],
  ['a byte order mark', '\ufeffneeds: {seo: 1}\n'],
])('an answer goes into %s', (_name, text) => {
  const before = read(text)
  const after = withAnswer(before, 'needs.realtime', 3)
  expect(read(briefText(after, guide, { text, brief: before }))).toEqual(after)
})

test('what cannot be changed in place is written anew: no answer is lost', () => {
  const text = 'team: {region: &r western-europe, people: [{skills: [backend], region: *r}]}\n'
  const before = read(text)
  const after: Brief = { ...before, team: { ...before.team, region: 'north-america' } }
  expect(read(briefText(after, guide, { text, brief: before }))).toEqual(after)
})

test('a field that is dropped leaves the file', () => {
  const text = 'name: X\nscope: [{feature: sign-in}]\n'
  expect(briefText({ name: 'X' }, guide, { text, brief: read(text) })).toBe('name: X\n')
})

test('a .json file stays JSON', () => {
  const text = briefText({ type: 'api-only', needs: { seo: 1 } }, guide, null, 'json')
  expect(JSON.parse(text)).toEqual({ type: 'api-only', needs: { seo: 1 } })
  expect(text.endsWith('}\n')).toBe(true)
})
