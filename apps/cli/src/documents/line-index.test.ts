import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineIndex } from './line-index.ts'

test('every offset of any text has the line and column that counting gives', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é'), maxLength: 30 })
  fc.assert(
    fc.property(text, (given) => {
      const positionOf = createLineIndex(given)
      for (let offset = 0; offset <= given.length; offset++) {
        const lines = given.slice(0, offset).split('\n')
        expect(positionOf(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 })
      }
    }),
    { seed: 6, numRuns: 100 },
  )
})

test('an offset outside the text is its nearest end', () => {
  const positionOf = createLineIndex('ab\nc')
  expect([positionOf(-5), positionOf(99)]).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 2 },
  ])
})
