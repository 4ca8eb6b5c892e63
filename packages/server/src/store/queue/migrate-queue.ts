import type { Pool, PoolClient } from 'pg'
import { queueSchema } from './enqueue.ts'

/** The newest migration of the queue that is installed. */
export const newestQueueMigration = 19

/**
 * Brings the tables of the queue up to date by its own migrations. `client` holds our lock of migrations meanwhile. The
 * queue's code is loaded only where there is something to do: most commands never need it.
 */
export async function migrateQueue(client: PoolClient, pool: (most: number) => Promise<Pool>): Promise<void> {
  if ((await appliedMigration(client)) >= newestQueueMigration) return
  const { Logger, runMigrations } = await import('graphile-worker')
  const own = await pool(2)
  try {
    await runMigrations({ pgPool: own, schema: queueSchema, logger: new Logger(() => () => {}) })
  } finally {
    await own.end()
  }
}

async function appliedMigration(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ found: string | null }>(
    "select to_regclass('stackmark_queue.migrations') as found",
  )
  if (rows[0]?.found === null) return 0
  const applied = await client.query<{ id: number | null }>('select max(id) as id from stackmark_queue.migrations')
  return applied.rows[0]?.id ?? 0
}
