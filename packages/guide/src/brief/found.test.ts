import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { quote, showFound } from './found.ts'

/** Any UTF-16 unit, lone surrogates too, and more often those that act on a terminal. */
const character = fc
  .oneof(fc.nat({ max: 0xffff }), fc.nat({ max: 0xa0 }), fc.integer({ min: 0x2000, max: 0x2070 }))
  .map((unit) => String.fromCharCode(unit))

test('scalars show as written, collections by what they are', () => {
  const shown = [
    'a',
    7,
    true,
    null,
    Number.NaN,
    -0,
    [1, 2],
    ['a', 'b'],
    [1, 2, 3, 4, 5],
    [null],
    { a: 1 },
    undefined,
  ].map(showFound)
  expect(shown).toEqual([
    '"a"',
    '7',
    'true',
    'null',
    'NaN',
    '-0',
    '[1, 2]',
    '["a", "b"]',
    'a list of 5',
    'a list of 1',
    'a mapping',
    'a undefined',
  ])
})

test('a shown text is short, on one line and moves no cursor, whatever it was', () => {
  expect(Array.from(quote('x'.repeat(1_000_000)))).toHaveLength(63)
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 200 }), (text) => {
      const shown = quote(text)
      expect(shown.length).toBeLessThan(60 * 12)
      expect(shown).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
    }),
    { seed: 2, numRuns: 300 },
  )
})
