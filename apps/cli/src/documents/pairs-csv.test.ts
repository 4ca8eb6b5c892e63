import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pairsProblemCodes, readPairs } from './pairs-csv.ts'

const refusals = [
  ['PAIRS_EMPTY', '', 1, null],
  ['PAIRS_EMPTY', 'estimate,actual\n', 1, null],
  ['PAIRS_SYNTAX', 'estimate,actual\n1,"2\n', 2, null],
  ['PAIRS_MISSING_COLUMN', 'estimate,took\n1,2\n', 1, 'actual'],
  ['PAIRS_DUPLICATE_COLUMN', 'estimate,actual,Estimate\n1,2,3\n', 1, 'estimate'],
  ['PAIRS_ROW_LENGTH', 'estimate,actual\n1,2\n1,2,3\n', 3, null],
  ['PAIRS_NOT_A_NUMBER', 'estimate,actual\n1,2h\n', 2, 'actual'],
  ['PAIRS_NOT_A_NUMBER', 'estimate,actual\n"1,5",2\n', 2, 'estimate'],
  ['PAIRS_NOT_A_NUMBER', 'estimate,actual\n0x10,2\n', 2, 'estimate'],
  ['PAIRS_NOT_A_NUMBER', 'estimate,actual\n1e999,2\n', 2, 'estimate'],
  ['PAIRS_NOT_A_NUMBER', 'estimate,actual\n,2\n', 2, 'estimate'],
  ['PAIRS_NOT_POSITIVE', 'estimate,actual\n0,2\n', 2, 'estimate'],
  ['PAIRS_NOT_POSITIVE', 'estimate,actual\n1,-2\n', 2, 'actual'],
  ['PAIRS_OUT_OF_RANGE', 'estimate,actual\n1,1e13\n', 2, 'actual'],
  ['PAIRS_OUT_OF_RANGE', 'estimate,actual\n1e-7,1\n', 2, 'estimate'],
  ['PAIRS_WITHOUT_PROJECT', 'estimate,actual,project\n1,2,a\n1,2, \n', 3, 'project'],
  ['PAIRS_TOO_LARGE', 'x'.repeat(16 * 1024 * 1024 + 1), 1, null],
] as const

describe('readPairs', () => {
  test('reads estimate, actual and project wherever they stand, and ignores other columns', () => {
    const text = 'Task, Actual ,who,ESTIMATE,project\r\n"Log in, out",12.5,Ada,8,shop\r\nPay,3e1,,20,shop\r\n'
    expect(readPairs(text)).toEqual({
      ok: true,
      pairs: [
        { estimate: 8, actual: 12.5, project: 'shop', line: 2 },
        { estimate: 20, actual: 30, project: 'shop', line: 3 },
      ],
    })
  })

  test('takes each row for a project where the column is missing or blank throughout', () => {
    const pairs = [{ estimate: 1, actual: 2, line: 2 }]
    expect(readPairs('estimate,actual\n1,2\n')).toEqual({ ok: true, pairs })
    expect(readPairs('estimate,actual,project\n1,2,\n')).toEqual({ ok: true, pairs })
  })

  test.each(refusals)('answers %s to %j with line %i', (code, text, line, column) => {
    expect(readPairs(text)).toEqual({ ok: false, problems: [{ code, line, column, message: expect.any(String) }] })
  })

  test('reports everything that is wrong, not only the first', () => {
    const result = readPairs('estimate,actual\n0,2\n1,x\n-1,3\n')
    expect(result.ok ? [] : result.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 PAIRS_NOT_POSITIVE',
      '3 PAIRS_NOT_A_NUMBER',
      '4 PAIRS_NOT_POSITIVE',
    ])
  })

  test('names both missing columns and the separator where a spreadsheet wrote semicolons', () => {
    const result = readPairs('estimate;actual\n1;2\n')
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      'The header has no column "estimate"; it has "estimate;actual". Columns are separated by commas.',
      'The header has no column "actual"; it has "estimate;actual". Columns are separated by commas.',
    ])
  })

  test('shows what it found without characters that act on a terminal', () => {
    const result = readPairs('estimate,actual\n\u001b[31m1,2\n')
    expect(result.ok ? '' : result.problems[0]?.message).toContain('found " [31m1".')
  })

  test('has every code of its table, and no other, in the documentation with the same meaning', () => {
    const text = readFileSync(new URL('../../../../docs/calibration.md', import.meta.url), 'utf8')
    const documented = [...text.matchAll(/^\| `(PAIRS_\w+)` \| (.+) \|$/gm)].map(([, code, meaning]) => [code, meaning])
    expect(documented).toEqual(Object.entries(pairsProblemCodes))
  })

  test('has every code of its table among the cases above', () => {
    expect(new Set<string>(refusals.map(([code]) => code))).toEqual(new Set(Object.keys(pairsProblemCodes)))
  })
})
