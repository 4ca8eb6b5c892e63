import { describe, expect, test } from 'vitest'
import { readCsv } from './csv.ts'

function fields(text: string) {
  const csv = readCsv(text)
  return csv.ok ? csv.records.map((record) => record.fields) : csv
}

describe('readCsv', () => {
  // The examples of RFC 4180, section 2.
  test.each([
    [
      '1 records on lines',
      'aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n',
      [
        ['aaa', 'bbb', 'ccc'],
        ['zzz', 'yyy', 'xxx'],
      ],
    ],
    [
      '2 no break after the last',
      'aaa,bbb,ccc\r\nzzz,yyy,xxx',
      [
        ['aaa', 'bbb', 'ccc'],
        ['zzz', 'yyy', 'xxx'],
      ],
    ],
    [
      '5 quoted fields',
      '"aaa","bbb","ccc"\r\nzzz,yyy,xxx',
      [
        ['aaa', 'bbb', 'ccc'],
        ['zzz', 'yyy', 'xxx'],
      ],
    ],
    ['6 breaks and commas in quotes', '"aaa","b\r\nb,b","ccc"', [['aaa', 'b\r\nb,b', 'ccc']]],
    ['7 doubled quotes', '"aaa","b""bb","ccc"', [['aaa', 'b"bb', 'ccc']]],
  ])('reads RFC 4180 example %s', (_name, text, expected) => {
    expect(fields(text)).toEqual(expected)
  })

  test('keeps spaces and empty fields, also the last one', () => {
    expect(fields('a, b ,\n,"",x\n')).toEqual([
      ['a', ' b ', ''],
      ['', '', 'x'],
    ])
  })

  test('passes over a byte order mark and empty lines, and counts lines on through both and through quotes', () => {
    const csv = readCsv('\ufeffa,b\n\n1,"x\ny"\n\r\n2,z')
    expect(csv).toEqual({
      ok: true,
      records: [
        { line: 1, fields: ['a', 'b'] },
        { line: 3, fields: ['1', 'x\ny'] },
        { line: 6, fields: ['2', 'z'] },
      ],
    })
  })

  test.each([
    ['a quote within a plain field', 'a,b\n1,5"\n', 2],
    ['text after a closing quote', 'a,b\n"1"x,2\n', 2],
    ['a bare carriage return', 'a\rb', 1],
    ['an open quote', 'a\n"b\nc\n', 2],
  ])('refuses %s, with its line', (_name, text, line) => {
    expect(readCsv(text)).toMatchObject({ ok: false, line })
  })

  test('reads the empty text as no records', () => {
    expect(fields('')).toEqual([])
  })
})
