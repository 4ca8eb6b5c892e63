import type { Guide, Precedent, Trait } from '@stackmark/engine'
import { nearestName } from '@stackmark/guide'
import { type CsvRecord, readCsv, shownText } from './csv.ts'

/** What can be wrong with a table of products: stable codes and their meaning. */
export const productsProblemCodes = {
  PRODUCTS_TOO_LARGE: 'The file is larger than 16 MiB.',
  PRODUCTS_SYNTAX: 'The text is not comma-separated values after RFC 4180.',
  PRODUCTS_EMPTY: 'There is no header, or no row below it.',
  PRODUCTS_MISSING_COLUMN: 'The header lacks a column that is needed.',
  PRODUCTS_DUPLICATE_COLUMN: 'The header names a column twice.',
  PRODUCTS_ROW_LENGTH: 'A row has more or fewer fields than the header.',
  PRODUCTS_UNKNOWN_VALUE: 'A trait has a value that it cannot have.',
  PRODUCTS_UNKNOWN_CHOICE: 'A choice is no option of the guide.',
  PRODUCTS_DUPLICATE_ID: 'Two rows have the same id, or a row has none.',
} as const satisfies Readonly<Record<string, string>>

export interface ProductsProblem {
  readonly code: keyof typeof productsProblemCodes
  /** From 1; the header is on line 1 unless empty lines come before it. */
  readonly line: number
  readonly column: string | null
  readonly message: string
}

/** A row: what is known of the product, and its other cells by column. */
export interface ProductRow {
  readonly product: Pick<Precedent, 'id' | 'traits' | 'choice' | 'strict'>
  /** Empty where the table has no such column. */
  readonly cell: (column: string) => string
}

export type ReadProducts =
  | { readonly ok: true; readonly rows: readonly ProductRow[] }
  | { readonly ok: false; readonly problems: readonly ProductsProblem[] }

const labelColumns = { choice: 'backend_choice', strict: 'backend_choice_strict' } as const

/**
 * Reads a table of products: `id`, a column a trait of the guide, and both labels; other columns are kept as they are,
 * the case of the header does not matter. `unknown` or an empty cell leaves a trait open. All problems of the rows are
 * returned, in their order.
 */
export function readProducts(text: string, guide: Guide): ReadProducts {
  if (text.length > mostLength) return refused('PRODUCTS_TOO_LARGE', 1, productsProblemCodes.PRODUCTS_TOO_LARGE)
  const csv = readCsv(text)
  if (!csv.ok) return refused('PRODUCTS_SYNTAX', csv.line, csv.message)
  const [header, ...records] = csv.records
  if (header === undefined) return refused('PRODUCTS_EMPTY', 1, 'The file is empty.')
  const names = header.fields.map((name) => name.trim().toLowerCase())
  const problems = headerProblems(names, header.line, guide)
  if (problems.length > 0) return { ok: false, problems }
  if (records.length === 0) return refused('PRODUCTS_EMPTY', header.line, 'There is no row below the header.')
  const seen = new Set<string>()
  const rows = records.map((record) => {
    if (record.fields.length !== names.length) {
      const message = `The row has ${record.fields.length} fields, the header ${names.length}.`
      problems.push({ code: 'PRODUCTS_ROW_LENGTH', line: record.line, column: null, message })
    }
    const row = readRow(record, names, guide)
    if (record.fields.length === names.length) problems.push(...rowProblems(row, record.line, seen, guide))
    return row
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, rows }
}

const mostLength = 16 * 1024 * 1024

function headerProblems(names: readonly string[], line: number, guide: Guide): ProductsProblem[] {
  const needed = ['id', ...guide.traits.map(({ column }) => column), ...Object.values(labelColumns)]
  return needed.flatMap((column): ProductsProblem[] => {
    const times = names.filter((name) => name === column).length
    if (times === 1) return []
    if (times > 1) {
      const message = `The header names "${column}" twice.`
      return [{ code: 'PRODUCTS_DUPLICATE_COLUMN', line, column, message }]
    }
    const near = nearestName(
      column,
      names.filter((name) => !needed.includes(name)),
    )
    const message = `The header has no column "${column}"${near === null ? '' : `; is "${near}" meant to be it?`}${near === null ? '.' : ''}`
    return [{ code: 'PRODUCTS_MISSING_COLUMN', line, column, message }]
  })
}

function readRow({ fields }: CsvRecord, names: readonly string[], guide: Guide): ProductRow {
  const cell = (column: string) => (fields[names.indexOf(column)] ?? '').trim()
  const traits = guide.traits.flatMap(({ id, column }) => {
    const value = cell(column)
    return value === '' || value === 'unknown' ? [] : [[id, value] as const]
  })
  return {
    product: {
      id: cell('id'),
      traits: Object.fromEntries(traits),
      choice: cell(labelColumns.choice),
      strict: cell(labelColumns.strict),
    },
    cell,
  }
}

function rowProblems({ product }: ProductRow, line: number, seen: Set<string>, guide: Guide): ProductsProblem[] {
  const problems: ProductsProblem[] = []
  if (product.id === '' || seen.has(product.id)) {
    const message = product.id === '' ? 'The row has no id.' : `The id ${shownText(product.id)} is there twice.`
    problems.push({ code: 'PRODUCTS_DUPLICATE_ID', line, column: 'id', message })
  }
  seen.add(product.id)
  for (const trait of guide.traits) {
    const value = product.traits[trait.id]
    if (value === undefined || trait.values.some((each) => each.value === value)) continue
    problems.push({ code: 'PRODUCTS_UNKNOWN_VALUE', line, column: trait.column, message: wrongValue(trait, value) })
  }
  const options = guide.options.map(({ id }) => id)
  for (const [label, column] of Object.entries(labelColumns)) {
    const choice = product[label as keyof typeof labelColumns]
    if (options.includes(choice)) continue
    const message = `"${column}" must be ${options.join(', ')}; found ${shownText(choice)}.`
    problems.push({ code: 'PRODUCTS_UNKNOWN_CHOICE', line, column, message })
  }
  return problems
}

function wrongValue({ column, values }: Trait, found: string): string {
  return `"${column}" must be ${values.map(({ value }) => value).join(', ')} or unknown; found ${shownText(found)}.`
}

function refused(code: ProductsProblem['code'], line: number, message: string): ReadProducts {
  return { ok: false, problems: [{ code, line, column: null, message }] }
}
