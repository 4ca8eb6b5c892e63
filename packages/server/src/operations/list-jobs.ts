import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { jobOut, jobShape, jobState } from './job-shape.ts'
import { pageInput, pageOf, pageOut, sliceIn } from './shapes.ts'

export const listJobs = defineOperation({
  name: 'listJobs',
  description: 'Lists jobs, newest first: all of them, or those in one state, as `failed` for the dead ones.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ state: jobState.optional().describe('Only those in it.'), ...pageInput }),
  output: pageOf(jobShape),
  failures: ['CURSOR_INVALID'],
  run: ({ read }, { state, ...page }) =>
    read(async ({ jobs }) => pageOut(await jobs.list(state ?? null, sliceIn(page)), page.limit, jobOut)),
})
