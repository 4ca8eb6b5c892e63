import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPath, parsePath, shownPath } from './path.ts'

/** Any UTF-16 unit, lone surrogates too. */
const character = fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit))

test('a path reads as one would write it', () => {
  expect(formatPath(['team', 'people', 0, 'skills', 1])).toBe('team.people[0].skills[1]')
  expect(formatPath([])).toBe('')
  expect(formatPath(['a b', 'c'])).toBe('["a b"].c')
})

test('every path is read back from its text', () => {
  const step = fc.oneof(
    fc.string({ unit: character }),
    fc.nat({ max: 1_000_000 }),
    fc.constantFrom('__proto__', 'a', '0', ']'),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (path) => {
      expect(parsePath(formatPath(path))).toEqual(path)
    }),
    { seed: 1, numRuns: 500 },
  )
})

test('a text that no path is written as is null', () => {
  expect(['.a', 'a..b', 'a[', 'a[x]', 'a b', '["\\x"]', 'a[0]b'].map(parsePath)).toEqual(Array(7).fill(null))
})

test('a key too long to show ends the shown path at its parent', () => {
  expect(shownPath(['load', 'x'.repeat(10_000), 'y'])).toBe('load')
})
