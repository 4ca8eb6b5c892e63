import { and, eq, lt, sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Connections } from '../connections.ts'
import { jobs } from '../schema.ts'
import type { ClaimedJob, JobQueue, Tables } from '../store.ts'
import { jobColumns } from '../tables/jobs.ts'
import type { Scope } from '../tables/scope.ts'
import { delivery } from './delivery.ts'
import { enqueue } from './enqueue.ts'

const inMs = (ms: number) => sql`now() + ${ms} * interval '1 millisecond'`

/** Nobody has taken the job since: what lets exactly one runner write. */
const held = ({ id, attempt }: ClaimedJob) => and(eq(jobs.id, id), eq(jobs.attempt, attempt), eq(jobs.state, 'running'))

/** The queue over the table of jobs: whoever has the newest attempt and keeps renewing its lease holds a job. */
export function jobQueue(connections: Connections, tablesOf: (scope: Scope) => Tables): JobQueue {
  const write = <T>(work: (db: NodePgDatabase) => Promise<T>) => connections.write((client) => work(drizzle(client)))
  return {
    deliver: delivery(connections),
    claim: (id, leaseMs) =>
      write(async (db) => {
        const [job] = await db
          .update(jobs)
          .set({
            state: 'running',
            attempt: sql`${jobs.attempt} + 1`,
            leaseEndsAt: inMs(leaseMs),
            startedAt: sql`coalesce(${jobs.startedAt}, now())`,
            progress: 0,
            sentence: 'Starting',
          })
          .where(and(eq(jobs.id, id), eq(jobs.state, 'queued'), sql`${jobs.runAt} <= now()`))
          .returning({ ...jobColumns, workspace: jobs.workspaceId })
        return job ?? null
      }),
    renew: (job, leaseMs, progress, sentence) =>
      write(async (db) => {
        const [row] = await db
          .update(jobs)
          .set({ leaseEndsAt: inMs(leaseMs), progress, sentence })
          .where(held(job))
          .returning({ cancelAsked: jobs.cancelAsked })
        if (row === undefined) return 'lost'
        return row.cancelAsked ? 'cancel' : 'held'
      }),
    finish: (job, work) =>
      write(async (db) => {
        // Held until the end of the transaction: nobody can take the job between the look and the result.
        const [row] = await db.select({ asked: jobs.cancelAsked }).from(jobs).where(held(job)).for('update')
        if (row === undefined || row.asked) return false
        const { assessmentId, file } = await work(tablesOf({ db, workspace: job.workspace }))
        await db
          .update(jobs)
          .set({
            state: 'done',
            progress: 1,
            sentence: 'Done',
            error: null,
            leaseEndsAt: null,
            finishedAt: sql`now()`,
            assessmentId: assessmentId ?? null,
            fileName: file?.fileName ?? null,
            mediaType: file?.mediaType ?? null,
            file: file === undefined ? null : Buffer.from(file.bytes),
          })
          .where(eq(jobs.id, job.id))
        return true
      }),
    fail: (job, error, retryInMs) =>
      write(async (db) => {
        const failures = sql`${jobs.failures} + 1`
        const end =
          retryInMs === null
            ? { state: 'failed' as const, sentence: 'Failed', finishedAt: sql`now()` }
            : { state: 'queued' as const, sentence: 'Waiting to be tried again', runAt: inMs(retryInMs) }
        const [row] = await db
          .update(jobs)
          .set({ ...end, failures, error, leaseEndsAt: null })
          .where(held(job))
          .returning({ place: jobs.place })
        if (row !== undefined && retryInMs !== null) await enqueue(db, job.id, row.place, inMs(retryInMs))
      }),
    endCancelled: (job) =>
      write(async (db) => {
        const end = { state: 'cancelled' as const, sentence: 'Cancelled', leaseEndsAt: null, finishedAt: sql`now()` }
        await db.update(jobs).set(end).where(held(job))
      }),
    release: (job) => write((db) => putBack(db, [job.id], job.attempt)),
    sweep: (graceMs, mostAttempts) => write((db) => sweep(db, graceMs, mostAttempts)),
  }
}

async function putBack(db: NodePgDatabase, ids: readonly string[], attempt: number): Promise<void> {
  for (const id of ids) {
    const [row] = await db
      .update(jobs)
      .set({ state: 'queued', sentence: 'Waiting', progress: 0, leaseEndsAt: null, runAt: sql`now()` })
      .where(and(eq(jobs.id, id), eq(jobs.attempt, attempt), eq(jobs.state, 'running')))
      .returning({ place: jobs.place })
    if (row !== undefined) await enqueue(db, id, row.place, sql`now()`)
  }
}

async function sweep(db: NodePgDatabase, graceMs: number, mostAttempts: number): Promise<number> {
  const expired = await db
    .select({ id: jobs.id, attempt: jobs.attempt, cancelAsked: jobs.cancelAsked })
    .from(jobs)
    .where(and(eq(jobs.state, 'running'), lt(jobs.leaseEndsAt, sql`now()`)))
    .for('update', { skipLocked: true })
  for (const { id, attempt, cancelAsked } of expired) {
    const over = { leaseEndsAt: null, finishedAt: sql`now()` }
    if (cancelAsked) {
      await db
        .update(jobs)
        .set({ ...over, state: 'cancelled', sentence: 'Cancelled' })
        .where(eq(jobs.id, id))
    } else if (attempt >= mostAttempts) {
      const error = { code: 'JOB_LOST', message: `Whoever ran it died, ${attempt} times.` }
      await db
        .update(jobs)
        .set({ ...over, state: 'failed', sentence: 'Failed', error })
        .where(eq(jobs.id, id))
    } else await putBack(db, [id], attempt)
  }
  // Killed between the delivery and the claim: the queue would keep the word to itself for hours.
  const silent = await db
    .select({ id: jobs.id, place: jobs.place, runAt: jobs.runAt })
    .from(jobs)
    .where(
      and(
        eq(jobs.state, 'queued'),
        sql`${jobs.runAt} < now() - ${graceMs} * interval '1 millisecond'`,
        sql`not exists (select from stackmark_queue.jobs as word where word.key = ${jobs.id}::text and word.locked_at is null)`,
      ),
    )
    .for('update', { skipLocked: true })
  for (const { id, place, runAt } of silent) await enqueue(db, id, place, runAt)
  return expired.length + silent.length
}
