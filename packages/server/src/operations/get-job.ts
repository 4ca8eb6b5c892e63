import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { jobOut, jobShape } from './job-shape.ts'
import { id, notFound } from './shapes.ts'

export const getJob = defineOperation({
  name: 'getJob',
  description: 'Tells how far a job is, why it failed, and what it made.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ jobId: id }),
  output: jobShape,
  failures: ['NOT_FOUND'],
  run: async ({ read }, { jobId }) => {
    const job = await read(({ jobs }) => jobs.get(jobId))
    if (job === null) throw notFound('job', jobId)
    return jobOut(job)
  },
})
