import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { measuresShape } from '../operations/history.ts'
import { knowsSchema } from '../store/migrate.ts'
import { type CopiedTable, copiedTables, type Row, type Store } from '../store/store.ts'
import { isRefusedValue } from '../store/trouble.ts'
import { dataFormat, dataVersion } from './export-data.ts'

const head = z.object({ format: z.literal(dataFormat), version: z.int(), schema: z.string(), exportedAt: z.string() })
const rowLine = z.strictObject({ table: z.enum(copiedTables), row: z.record(z.string(), z.string().nullable()) })
const foot = z.strictObject({ rows: z.int().nonnegative() })

/** Rows sent to the database at a time. */
const batchRows = 50

/**
 * Puts an export into a workspace that has nothing yet: all of it, or nothing where anything is wrong with it. `lines`
 * is called again where the work is done again. Rejects with IMPORT_INVALID (which names the line), IMPORT_NEWER,
 * IMPORT_NOT_EMPTY.
 */
export async function importData(
  store: Store,
  workspace: string,
  lines: () => AsyncIterable<string>,
): Promise<{ readonly rows: number }> {
  return store.write(workspace, async ({ copies }) => {
    if (!(await copies.isEmpty())) {
      const message = 'There are projects here already. Import into an empty store: set STACKMARK_HOME to a new folder.'
      throw new FailureError('IMPORT_NOT_EMPTY', message)
    }
    let number = 0
    let rows = 0
    let total: number | null = null
    let batch: { readonly table: CopiedTable; readonly rows: Row[] } | null = null
    const flush = async () => {
      if (batch !== null) await copies.insert(batch.table, batch.rows)
      batch = null
    }
    try {
      for await (const line of lines()) {
        number += 1
        if (total !== null) throw damaged(number, 'something follows the end')
        const data = parseLine(line, number)
        if (number === 1) {
          checkHead(data)
          continue
        }
        const end = foot.safeParse(data)
        if (end.success) {
          total = end.data.rows
          continue
        }
        const { table, row } = rowIn(data, number)
        rows += 1
        if (batch !== null && (batch.table !== table || batch.rows.length >= batchRows)) await flush()
        batch ??= { table, rows: [] }
        batch.rows.push(row)
      }
      await flush()
    } catch (error) {
      if (isRefusedValue(error)) throw damaged(number, 'a value there, or just before, cannot be stored', error)
      throw error
    }
    if (total === null) throw damaged(number, 'the file ends too early')
    if (total !== rows) throw damaged(number, `it should have ${total} rows and has ${rows}`)
    return { rows }
  })
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (cause) {
    throw damaged(number, 'it is not JSON', cause)
  }
}

function checkHead(data: unknown): void {
  const parsed = head.safeParse(data)
  if (!parsed.success) throw damaged(1, 'it does not say that it is an export of Stackmark')
  if (parsed.data.version > dataVersion || !knowsSchema(parsed.data.schema)) {
    throw new FailureError('IMPORT_NEWER', 'The file comes from a newer Stackmark. Update this one and import again.')
  }
}

function rowIn(data: unknown, number: number): z.output<typeof rowLine> {
  const parsed = rowLine.safeParse(data)
  if (!parsed.success) throw damaged(number, 'it is no row of a table')
  const { table, row } = parsed.data
  const fields = contents[table] ?? {}
  for (const [field, shape] of Object.entries(fields)) {
    const content = parseLine(row[field] ?? 'null', number)
    if (!shape(row).safeParse(content).success) throw damaged(number, `its ${field} is not what is stored there`)
  }
  return parsed.data
}

const brief = z.record(z.string(), z.unknown())

/**
 * What the database cannot check of a row, since it is text to it. An assessment may come from an engine whose form was
 * another, so only that it belongs to its row is checked.
 */
const contents: Partial<Record<CopiedTable, Readonly<Record<string, (row: Row) => z.ZodType>>>> = {
  brief_revisions: { brief: () => brief },
  assessments: { brief: () => brief, document: (row) => z.looseObject({ inputHash: z.literal(row.input_hash ?? '') }) },
  actuals: { measures: () => measuresShape },
}

function damaged(number: number, what: string, cause?: unknown): FailureError {
  return new FailureError('IMPORT_INVALID', `The file cannot be imported: line ${number}: ${what}.`, cause)
}
