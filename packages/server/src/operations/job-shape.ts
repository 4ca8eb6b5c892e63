import * as z from 'zod'
import type { Job } from '../store/store.ts'
import { id, moment } from './shapes.ts'

export const jobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])

export const jobShape = z
  .strictObject({
    id,
    kind: z.string(),
    state: jobState.describe('`failed` is dead: it was tried often enough, or its input is wrong.'),
    progress: z.number().min(0).max(1),
    sentence: z.string().describe('What is being done.'),
    attempts: z.int().nonnegative().describe('How often it was taken.'),
    failures: z.int().nonnegative(),
    error: z.strictObject({ code: z.string(), message: z.string() }).nullable().describe('Of the last failure.'),
    cancelAsked: z.boolean(),
    result: z
      .strictObject({
        assessmentId: id.nullable(),
        file: z.strictObject({ fileName: z.string(), mediaType: z.string() }).nullable(),
      })
      .nullable()
      .describe('Where it is done: the assessment it is about, and the file that getJobFile gives.'),
    createdAt: moment,
    startedAt: moment.nullable(),
    finishedAt: moment.nullable(),
  })
  .meta({ id: 'Job' })

export function jobOut(job: Job): z.input<typeof jobShape> {
  const { fileName, mediaType } = job
  const file = fileName === null || mediaType === null ? null : { fileName, mediaType }
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    progress: job.progress,
    sentence: job.sentence,
    attempts: job.attempt,
    failures: job.failures,
    error: job.error,
    cancelAsked: job.cancelAsked,
    result: job.state === 'done' ? { assessmentId: job.assessmentId, file } : null,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
  }
}
