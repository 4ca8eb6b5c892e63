import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columns, paragraph, wrap } from './layout.ts'
import { cut, displayWidth, plainText, withoutStyles } from './plain-text.ts'

describe('wrap', () => {
  test('keeps every word in order, and within the width but for words that are longer', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '漢', '●'), minLength: 1, maxLength: 14 }), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 20 }), (given, width) => {
        const lines = wrap(given.join(' '), width)
        expect(lines.join(' ')).toBe(given.join(' '))
        for (const line of lines) expect(displayWidth(line) <= width || !line.includes(' ')).toBe(true)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('a paragraph hangs below its first word', () => {
    expect(paragraph('one two three four five', 24, '- ')).toEqual(['- one two three four', '  five'])
  })
})

describe('text of people on a terminal', () => {
  test('no character acts on it, turns it round or breaks its line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(plainText(`\u001b[31m\r\n\u202e${text}`)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  test('widths are those a terminal gives', () => {
    expect(['abc', '漢字', 'e\u0301', '◆●■', '\u001b[1mab\u001b[22m', '😀'].map(displayWidth)).toEqual([
      3, 4, 1, 3, 2, 2,
    ])
    expect(withoutStyles('\u001b[38;2;1;2;3ma\u001b[39m')).toBe('a')
  })

  test('a cut text fits and shows that it was cut', () => {
    expect([cut('abcdef', 6), cut('abcdef', 5), cut('漢字漢字', 5)]).toEqual(['abcdef', 'abcd…', '漢字…'])
  })
})

test('columns line up whatever their cells hold', () => {
  const lines = columns(
    [
      ['漢字', '1'],
      ['a', '100'],
    ],
    ['left', 'right'],
  )
  expect(lines).toEqual(['漢字    1', 'a     100'])
})

describe('columns in too little room', () => {
  const rows = [
    ['', 'hours', 'why'],
    ['Sign-in', '12', 'accounts of their own, with reset by mail'],
    ['Search', '140', 'over all that is stored'],
  ]
  const align = ['left', 'right', 'left'] as const

  test('break their words into lines', () => {
    expect(columns(rows, align, 36)).toEqual([
      '         hours  why',
      'Sign-in     12  accounts of their',
      '                own, with reset by',
      '                mail',
      'Search     140  over all that is',
      '                stored',
    ])
  })

  test('become a list for each row where even that is too wide', () => {
    expect(columns(rows, align, 24)).toEqual([
      'Sign-in',
      '  hours: 12',
      '  why: accounts of',
      '    their own, with',
      '    reset by mail',
      'Search',
      '  hours: 140',
      '  why: over all that',
      '    is stored',
    ])
  })

  test('stay within it, and lose no word, whatever the cells hold', () => {
    const cell = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '漢'), minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 9,
    })
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, fc.integer({ min: 14, max: 60 }), (given, width) => {
        const lines = columns(
          given.map((row) => row.map((words) => words.join(' '))),
          ['left', 'right', 'left'],
          width,
        )
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        const sorted = (words: readonly string[]) => words.filter((word) => word !== '').toSorted()
        expect(sorted(lines.flatMap((line) => line.split(/\s+/)))).toEqual(sorted(given.flat(2)))
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})
