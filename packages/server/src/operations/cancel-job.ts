import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { jobOut, jobShape } from './job-shape.ts'
import { id, notFound } from './shapes.ts'

export const cancelJob = defineOperation({
  name: 'cancelJob',
  description: 'Cancels a job: one that waits at once, one that runs within seconds. A finished one stays as it is.',
  kind: 'change',
  access: 'editor',
  input: z.strictObject({ jobId: id }),
  output: jobShape,
  failures: ['NOT_FOUND'],
  run: async ({ write, now }, { jobId }) => {
    const job = await write(({ jobs }) => jobs.cancel(jobId, now()))
    if (job === null) throw notFound('job', jobId)
    return jobOut(job)
  },
})
