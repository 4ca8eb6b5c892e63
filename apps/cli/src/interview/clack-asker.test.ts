import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { Choice } from './asker.ts'
import { createClackAsker } from './clack-asker.ts'
import { readPeople } from './free-answers.ts'

const DOWN = '\u001b[B'
const ENTER = '\r'
const CTRL_C = '\u0003'

/** A terminal of streams: each group of keys is typed once the terminal has drawn something and fallen silent. */
function terminal(groups: readonly string[]) {
  const input = new PassThrough()
  const output = new PassThrough()
  const left = [...groups]
  let text = ''
  let timer: NodeJS.Timeout | undefined
  output.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8')
    clearTimeout(timer)
    timer = setTimeout(() => input.write(left.shift() ?? ''), 10)
  })
  return { asker: createClackAsker({ input, output }), text: () => text }
}

const choice: Choice<string | number> = {
  text: 'How many?',
  notes: ['Why we ask: to know.'],
  answers: [
    { value: 100, label: 'About a hundred' },
    { value: 'many', label: 'Very many' },
  ],
  free: { label: 'Another number', example: '5000', read: readPeople },
  unknown: 'I do not know',
  enough: 'Enough',
}

test.each([
  ['the first answer', [ENTER], { kind: 'answer', value: 100 }],
  ['the second answer', [DOWN, ENTER], { kind: 'answer', value: 'many' }],
  ['a free answer', [DOWN, DOWN, ENTER, '5k', ENTER], { kind: 'answer', value: 5000 }],
  ['nobody knows', [DOWN, DOWN, DOWN, ENTER], { kind: 'unknown' }],
  ['enough', [DOWN, DOWN, DOWN, DOWN, ENTER], { kind: 'enough' }],
  ['Ctrl-C', [CTRL_C], { kind: 'cancel' }],
])('takes from the keyboard: %s', async (_name, keys, reply) => {
  const { asker, text } = terminal(keys)
  expect(await asker.choose(choice)).toEqual(reply)
  expect(text()).toContain('Why we ask: to know.')
})

test('a written answer is checked before it is taken; an empty one leaves the question open', async () => {
  const writing = { text: 'People?', example: '5000', read: readPeople }
  const wrong = terminal(['none', ENTER, '\u0015', '7', ENTER])
  expect(await wrong.asker.write(writing)).toEqual({ kind: 'answer', value: 7 })
  expect(wrong.text()).toContain('Write a number of people')
  expect(await terminal([ENTER]).asker.write(writing)).toEqual({ kind: 'unknown' })
  expect(await terminal([CTRL_C]).asker.write(writing)).toEqual({ kind: 'cancel' })
})

test('a selection starts from what is chosen and finds by words', async () => {
  const selection = {
    text: 'Which?',
    notes: ['Marked: usual.'],
    items: [
      { id: 'sign-in', label: 'Sign-in', hint: 'login' },
      { id: 'chat', label: 'Chat', hint: 'messages' },
    ],
    chosen: ['chat'],
  }
  const { asker, text } = terminal(['login', '\t', ENTER])
  expect(await asker.select(selection)).toEqual({ kind: 'answer', value: ['chat', 'sign-in'] })
  expect(text()).toContain('Marked: usual.')
  expect(await terminal([CTRL_C]).asker.select(selection)).toEqual({ kind: 'cancel' })
})
