import { expect, test } from 'vitest'
import type { Choice } from './asker.ts'
import { scriptedAsker } from './asker-fixture.ts'
import { readPeople } from './free-answers.ts'

const choice: Choice<string | number> = {
  text: 'How many?',
  notes: ['Why we ask: to know.'],
  answers: [
    { value: 100, label: 'About a hundred' },
    { value: 'many', label: 'Very many' },
  ],
  unknown: 'I do not know',
  enough: 'Enough',
}
const free = { label: 'Another number', example: '5000', read: readPeople }

const choose = async (lines: readonly string[], asked = choice) => {
  const { asker, transcript } = scriptedAsker(lines)
  return { reply: await asker.choose(asked), text: transcript() }
}

test('shows the question, why it is asked, and every way to answer with its number', async () => {
  const { text } = await choose(['1'], { ...choice, free })
  expect(text).toBe(
    '\nHow many?\nWhy we ask: to know.\n  1  About a hundred\n  2  Very many\n     Another number\n' +
      '  0  I do not know\n  e  Enough\n> 1\n',
  )
})

test.each([
  ['1', { kind: 'answer', value: 100 }],
  [' 2 ', { kind: 'answer', value: 'many' }],
  ['many', { kind: 'answer', value: 'many' }],
  ['Very Many', { kind: 'answer', value: 'many' }],
  ['0', { kind: 'unknown' }],
  ['e', { kind: 'enough' }],
  ['^C', { kind: 'cancel' }],
])('%j answers', async (line, reply) => {
  expect((await choose([line])).reply).toEqual(reply)
})

test('the end of the input is enough', async () => {
  expect((await choose([])).reply).toEqual({ kind: 'enough' })
})

test('asks again what it does not understand, and says how to answer', async () => {
  const { reply, text } = await choose(['3', '', 'x', '2'])
  expect(reply).toEqual({ kind: 'answer', value: 'many' })
  expect(text.match(/Answer with a number from 1 to 2, or 0, or e\./g)).toHaveLength(3)
})

test('takes a free answer where one is possible; a number of the list stays that', async () => {
  expect((await choose(['about 5k'], { ...choice, free })).reply).toEqual({ kind: 'answer', value: 5000 })
  expect((await choose(['2'], { ...choice, free })).reply).toEqual({ kind: 'answer', value: 'many' })
})

test('takes no way around that is closed', async () => {
  const { unknown: _unknown, enough: _enough, ...closed } = choice
  const { reply, text } = await choose(['0', 'e', '1'], closed)
  expect(reply).toEqual({ kind: 'answer', value: 100 })
  expect(text).toContain('Answer with a number from 1 to 2.')
})

test('an empty line leaves a written answer open, a wrong one is asked again', async () => {
  const writing = { text: 'People?', example: '5000', read: readPeople }
  expect(await scriptedAsker(['']).asker.write(writing)).toEqual({ kind: 'unknown' })
  expect(await scriptedAsker(['none', '7']).asker.write(writing)).toEqual({ kind: 'answer', value: 7 })
})

test('a selection takes names, searches for others, and an empty line keeps what is marked', async () => {
  const selection = {
    text: 'Which?',
    notes: [],
    items: [
      { id: 'sign-in', label: 'Sign-in', hint: 'login' },
      { id: 'chat', label: 'Chat', hint: 'messages' },
    ],
    chosen: ['chat'],
  }
  const select = async (lines: readonly string[]) => {
    const { asker, transcript } = scriptedAsker(lines)
    return { reply: await asker.select(selection), text: transcript() }
  }
  expect((await select([''])).reply).toEqual({ kind: 'answer', value: ['chat'] })
  expect((await select(['sign-in, chat sign-in'])).reply).toEqual({ kind: 'answer', value: ['sign-in', 'chat'] })
  const searched = await select(['login', 'sign-in'])
  expect(searched.text).toContain('Nothing is called login; it could be: sign-in.')
  expect(searched.text).toContain('  * chat  Chat (messages)\n')
  expect(searched.reply).toEqual({ kind: 'answer', value: ['sign-in'] })
})
