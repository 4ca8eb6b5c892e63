import * as z from 'zod'
import { jobKinds, kindNamed } from '../jobs/kinds/index.ts'
import { defineOperation } from '../operation.ts'
import { jobOut, jobShape } from './job-shape.ts'

const [pdf, assess, backtest] = jobKinds

export const startJob = defineOperation({
  name: 'startJob',
  description:
    'Starts long work that goes on by itself: `pdf` the report on an assessment as a file, `assess` an assessment with many trials, `backtest` our advice beside what real products chose. getJob tells how far it is.',
  kind: 'create',
  access: 'editor',
  input: z.strictObject({
    job: z.discriminatedUnion('kind', [pdf.input, assess.input, backtest.input]).describe('What to do, and with what.'),
  }),
  output: jobShape,
  failures: ['NOT_FOUND', 'BRIEF_INVALID'],
  run: async ({ write, guide, newId, now }, { job }) => {
    const kind = kindNamed(job.kind)
    if (kind === null) throw new Error(`the input allows a kind ${job.kind} that there is not`)
    return write(async (tables) => {
      await kind.prepare(tables, job, guide)
      const { place } = kind
      return jobOut(await tables.jobs.insert({ id: newId(), kind: kind.name, input: job, place, createdAt: now() }))
    })
  },
})
