import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { enqueue } from '../queue/enqueue.ts'
import { jobs } from '../schema.ts'
import type { Job, Jobs } from '../store.ts'
import { afterPlace } from './page.ts'
import type { Scope } from './scope.ts'

/** What is read of a job; its file can be large, and only who asks for it gets it. */
export const jobColumns = {
  id: jobs.id,
  kind: jobs.kind,
  input: jobs.input,
  state: jobs.state,
  progress: jobs.progress,
  sentence: jobs.sentence,
  attempt: jobs.attempt,
  failures: jobs.failures,
  error: jobs.error,
  cancelAsked: jobs.cancelAsked,
  assessmentId: jobs.assessmentId,
  fileName: jobs.fileName,
  mediaType: jobs.mediaType,
  createdAt: jobs.createdAt,
  runAt: jobs.runAt,
  startedAt: jobs.startedAt,
  finishedAt: jobs.finishedAt,
}

export function jobsTable({ db, workspace }: Scope): Jobs {
  const mine = eq(jobs.workspaceId, workspace)
  const get = async (id: string): Promise<Job | null> => {
    const [found] = await db
      .select(jobColumns)
      .from(jobs)
      .where(and(mine, eq(jobs.id, id)))
    return found ?? null
  }
  return {
    get,
    insert: async ({ id, kind, input, createdAt, place }) => {
      const [job] = await db
        .insert(jobs)
        .values({
          id,
          kind,
          input,
          place,
          createdAt,
          workspaceId: workspace,
          state: 'queued',
          progress: 0,
          sentence: 'Waiting',
          attempt: 0,
          failures: 0,
          cancelAsked: false,
          runAt: sql`now()`,
        })
        .returning(jobColumns)
      if (job === undefined) throw new Error('an insertion without a row')
      await enqueue(db, id, place, sql`now()`)
      return job
    },
    file: async (id) => {
      const [found] = await db
        .select({ fileName: jobs.fileName, mediaType: jobs.mediaType, bytes: jobs.file })
        .from(jobs)
        .where(and(mine, eq(jobs.id, id)))
      if (found === undefined) return null
      const { fileName, mediaType, bytes } = found
      return fileName === null || mediaType === null || bytes === null ? null : { fileName, mediaType, bytes }
    },
    list: (state, { after, limit }) =>
      db
        .select(jobColumns)
        .from(jobs)
        .where(
          and(mine, state === null ? undefined : eq(jobs.state, state), afterPlace(jobs.createdAt, jobs.id, after)),
        )
        .orderBy(desc(jobs.createdAt), desc(jobs.id))
        .limit(limit),
    cancel: async (id, now) => {
      const open = and(mine, eq(jobs.id, id), inArray(jobs.state, ['queued', 'running']))
      await db
        .update(jobs)
        .set({
          cancelAsked: true,
          state: sql`case ${jobs.state} when 'queued' then 'cancelled' else ${jobs.state} end`,
          finishedAt: sql`case ${jobs.state} when 'queued' then ${now.toISOString()}::timestamptz end`,
        })
        .where(open)
      return get(id)
    },
    retry: async (id) => {
      const ended = and(mine, eq(jobs.id, id), inArray(jobs.state, ['failed', 'cancelled']))
      const [again] = await db
        .update(jobs)
        .set({
          state: 'queued',
          progress: 0,
          sentence: 'Waiting',
          failures: 0,
          error: null,
          cancelAsked: false,
          runAt: sql`now()`,
          finishedAt: null,
        })
        .where(ended)
        .returning({ place: jobs.place })
      if (again !== undefined) await enqueue(db, id, again.place, sql`now()`)
      return get(id)
    },
  }
}
