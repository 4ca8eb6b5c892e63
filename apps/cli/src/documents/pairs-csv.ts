import { leastAmount, mostAmount, type Pair, type PairProblem, pairProblems } from '@stackmark/engine'
import { type CsvRecord, readCsv, shownText } from './csv.ts'

/** What can be wrong with a file of estimates and actuals: stable codes and their meaning. */
export const pairsProblemCodes = {
  PAIRS_TOO_LARGE: 'The file is larger than 16 MiB.',
  PAIRS_SYNTAX: 'The text is not comma-separated values after RFC 4180.',
  PAIRS_EMPTY: 'There is no header, or no row below it.',
  PAIRS_MISSING_COLUMN: 'The header lacks the column estimate or actual.',
  PAIRS_DUPLICATE_COLUMN: 'The header names estimate, actual or project twice.',
  PAIRS_ROW_LENGTH: 'A row has more or fewer fields than the header.',
  PAIRS_NOT_A_NUMBER: 'An estimate or actual is not a number.',
  PAIRS_NOT_POSITIVE: 'An estimate or actual is zero or less.',
  PAIRS_OUT_OF_RANGE: `An estimate or actual is less than ${leastAmount} or more than ${mostAmount}.`,
  PAIRS_WITHOUT_PROJECT: 'A row names no project, though other rows do.',
} as const satisfies Readonly<Record<string, string>>

export interface PairsProblem {
  readonly code: keyof typeof pairsProblemCodes
  /** From 1; the header is on line 1 unless empty lines come before it. */
  readonly line: number
  readonly column: string | null
  readonly message: string
}

export type ReadPairs =
  | { readonly ok: true; readonly pairs: readonly Pair[] }
  | { readonly ok: false; readonly problems: readonly PairsProblem[] }

/**
 * Reads the columns `estimate`, `actual` and, where it is there and not wholly blank, `project` of a CSV file with a
 * header; other columns are ignored, the case of the header does not matter. Numbers are written with a decimal point
 * and without a unit. All problems of the rows are returned, in their order.
 */
export function readPairs(text: string): ReadPairs {
  if (text.length > mostLength) return refused('PAIRS_TOO_LARGE', 1, null, pairsProblemCodes.PAIRS_TOO_LARGE)
  const csv = readCsv(text)
  if (!csv.ok) return refused('PAIRS_SYNTAX', csv.line, null, csv.message)
  const [header, ...rows] = csv.records
  if (header === undefined) return refused('PAIRS_EMPTY', 1, null, 'The file is empty.')
  const names = header.fields.map((name) => name.trim().toLowerCase())
  const problems = headerProblems(names, header)
  if (problems.length > 0) return { ok: false, problems }
  if (rows.length === 0) return refused('PAIRS_EMPTY', header.line, null, 'There is no row below the header.')

  const at = (row: CsvRecord, name: string) => (row.fields[names.indexOf(name)] ?? '').trim()
  const pairs: Pair[] = []
  for (const row of rows) {
    const found = rowProblems(row, names.length, (name) => at(row, name))
    problems.push(...found)
    if (found.length > 0) continue
    const pair = { estimate: Number(at(row, 'estimate')), actual: Number(at(row, 'actual')), line: row.line }
    const project = at(row, 'project')
    pairs.push(project === '' ? pair : { ...pair, project })
  }
  problems.push(...pairProblems(pairs).map(inWords))
  return problems.length > 0 ? { ok: false, problems: problems.sort((a, b) => a.line - b.line) } : { ok: true, pairs }
}

const mostLength = 16 * 1024 * 1024

/** A plain decimal number; `Number` alone would take "", "0x10" and "Infinity" as well. */
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

function headerProblems(names: readonly string[], { line, fields }: CsvRecord): PairsProblem[] {
  const problems: PairsProblem[] = []
  for (const column of ['estimate', 'actual', 'project']) {
    const times = names.filter((name) => name === column).length
    if (times > 1) {
      problems.push({ code: 'PAIRS_DUPLICATE_COLUMN', line, column, message: `The header names "${column}" twice.` })
    } else if (times === 0 && column !== 'project') {
      const hint = fields.length === 1 && /[;\t]/.test(names[0] ?? '') ? ' Columns are separated by commas.' : ''
      const found = shownText(fields.join(', '))
      const message = `The header has no column "${column}"; it has ${found}.${hint}`
      problems.push({ code: 'PAIRS_MISSING_COLUMN', line, column, message })
    }
  }
  return problems
}

function rowProblems({ line, fields }: CsvRecord, columns: number, at: (name: string) => string): PairsProblem[] {
  if (fields.length !== columns) {
    const message = `The row has ${fields.length} fields, the header ${columns}.`
    return [{ code: 'PAIRS_ROW_LENGTH', line, column: null, message }]
  }
  return ['estimate', 'actual'].flatMap((column) => {
    const text = at(column)
    if (decimal.test(text) && Number.isFinite(Number(text))) return []
    const message = `"${column}" must be a number with a decimal point and no unit; found ${shownText(text)}.`
    return [{ code: 'PAIRS_NOT_A_NUMBER', line, column, message }]
  })
}

function inWords({ code, line, column, found }: PairProblem): PairsProblem {
  const messages: Readonly<Record<PairProblem['code'], string>> = {
    PAIRS_NOT_A_NUMBER: `"${column}" must be a number.`,
    PAIRS_NOT_POSITIVE: `"${column}" must be more than 0; found ${found}.`,
    PAIRS_OUT_OF_RANGE: `"${column}" must be from ${leastAmount} to ${mostAmount}; found ${found}.`,
    PAIRS_WITHOUT_PROJECT: 'The row names no project, though other rows do.',
  }
  return { code, line: line ?? 1, column, message: messages[code] }
}

function refused(code: PairsProblem['code'], line: number, column: string | null, message: string): ReadPairs {
  return { ok: false, problems: [{ code, line, column, message }] }
}
