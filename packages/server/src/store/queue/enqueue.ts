import { type SQL, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { JobPlace } from '../store.ts'

/** The schema that the queue has to itself. */
export const queueSchema = 'stackmark_queue'

/**
 * Lets the queue say `look at this job` at a moment, in the transaction of whoever calls. One word for each job: a later
 * one takes the place of one that is not yet delivered. A word too many does no harm, since the row decides.
 */
export async function enqueue(db: NodePgDatabase, id: string, place: JobPlace, runAt: Date | SQL): Promise<void> {
  const payload = JSON.stringify({ id })
  await db.execute(
    sql`select from stackmark_queue.add_job(${place}::text, payload := ${payload}::json, run_at := ${runAt}, job_key := ${id}::text)`,
  )
}
