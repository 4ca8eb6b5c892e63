import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { fileOut, fileShape } from './file-shape.ts'
import { id, notFound } from './shapes.ts'

export const getJobFile = defineOperation({
  name: 'getJobFile',
  description: 'Gives the file that a finished job made.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ jobId: id }),
  output: fileShape,
  failures: ['NOT_FOUND'],
  run: async ({ read }, { jobId }) => {
    const file = await read(({ jobs }) => jobs.file(jobId))
    if (file === null) throw notFound('file of a job', jobId)
    return fileOut(file)
  },
})
