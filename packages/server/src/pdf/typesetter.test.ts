import { expect, test } from 'vitest'
import { named, type Span, typesetter } from './typesetter.ts'

/** Two fonts of characters ten points wide: one has ASCII, the other what is between it and U+0200. */
const set = typesetter(
  {
    draws: (font, character) => {
      const point = character.codePointAt(0) ?? 0
      return font === 'first' ? point < 0x80 : point < 0x200
    },
    width: (_font, _size, text) => text.length * 10,
  },
  { regular: ['first', 'second'], strong: ['first'], mono: ['first'] },
)
const span = (text: string): Span => ({ face: 'regular', size: 10, color: '#000', text })
const textOf = (lines: ReturnType<typeof set>) => lines.map(({ runs }) => runs.map(({ text }) => text).join(''))

test('words go to the next line where they do not fit, and keep their spaces', () => {
  expect(textOf(set([span('one two three')], 70))).toEqual(['one two ', 'three'])
})

test('a word wider than the line is broken', () => {
  expect(textOf(set([span('abcdefgh')], 30))).toEqual(['abc', 'def', 'gh'])
})

test('a character is drawn by the first font that has it', () => {
  const [line] = set([span('añb')], 100)
  expect(line?.runs.map(({ font, text }) => [font, text])).toEqual([
    ['first', 'a'],
    ['second', 'ñ'],
    ['first', 'b'],
  ])
})

test('what no font has is named and does not vanish', () => {
  expect(textOf(set([span('a 中')], 200))).toEqual(['a [U+4E2D]'])
  expect(named('\u0007')).toBe('')
})
