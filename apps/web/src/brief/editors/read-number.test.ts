import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test.each([
  ['60000', 60_000],
  ['60,000', 60_000],
  ['60 000', 60_000],
  ['60k', 60_000],
  ['1.5', 1.5],
  ['1,5', 1.5],
  ['', undefined],
])('%j is read as people mean it', (text, value) => {
  expect(readNumber(text, 0, 1e9)).toEqual({ value, problem: null })
})

test.each(['sixty', '-5', '1e3', '1.2.3', '6k0'])('%j is told to be no number', (text) => {
  expect(readNumber(text, 0, 1e9)).toMatchObject({ value: undefined, problem: expect.stringContaining(text) })
})

test('a number out of its bounds is told with them', () => {
  expect(readNumber('600', 0.5, 520).problem).toBe('600 is not from 0.5 to 520.')
})
