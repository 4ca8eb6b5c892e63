import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { jobOut, jobShape } from './job-shape.ts'
import { id, notFound } from './shapes.ts'

export const retryJob = defineOperation({
  name: 'retryJob',
  description: 'Starts a failed or cancelled job anew, with all its tries before it. Others stay as they are.',
  kind: 'change',
  access: 'editor',
  input: z.strictObject({ jobId: id }),
  output: jobShape,
  failures: ['NOT_FOUND'],
  run: async ({ write }, { jobId }) => {
    const job = await write(({ jobs }) => jobs.retry(jobId))
    if (job === null) throw notFound('job', jobId)
    return jobOut(job)
  },
})
