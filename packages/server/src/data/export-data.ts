import { ENGINE_VERSION } from '@stackmark/engine'
import { schemaTag } from '../store/migrate.ts'
import { copiedTables, type Store } from '../store/store.ts'

export const dataFormat = 'stackmark-data'
export const dataVersion = 1

/**
 * Everything of a workspace as lines of JSON: a head that names the format, a line a row, and a foot that counts the
 * rows, so that a file that was cut off is noticed. All of one moment. Links go along, since their secrets are hashes;
 * keys of requests and the operator's settings do not.
 */
export async function exportData(
  store: Store,
  workspace: string,
  now: Date,
  put: (line: string) => Promise<void>,
): Promise<{ readonly rows: number }> {
  return store.snapshot(workspace, async ({ copies }) => {
    const head = {
      format: dataFormat,
      version: dataVersion,
      schema: schemaTag,
      engineVersion: ENGINE_VERSION,
      exportedAt: now.toISOString(),
    }
    await put(JSON.stringify(head))
    let count = 0
    for (const table of copiedTables) {
      for await (const batch of copies.rows(table)) {
        for (const row of batch) await put(JSON.stringify({ table, row }))
        count += batch.length
      }
    }
    await put(JSON.stringify({ rows: count }))
    return { rows: count }
  })
}
