import { briefDifferences } from '@stackmark/report/brief-differences'
import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { briefIn, id, notFound, revisionNumber } from './shapes.ts'

export const diffRevisions = defineOperation({
  name: 'diffRevisions',
  description: 'Says which answers differ between two revisions of a project, in words.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({
    projectId: id,
    from: revisionNumber.describe('Number of the one.'),
    to: revisionNumber.describe('Number of the other.'),
  }),
  output: z.strictObject({
    answers: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        from: z.string().nullable().describe('Null where it was not answered.'),
        to: z.string().nullable(),
      }),
    ),
  }),
  failures: ['NOT_FOUND', 'BRIEF_INVALID'],
  run: async ({ read, guide }, { projectId, from, to }) => {
    const [a, b] = await read(({ briefs }) => Promise.all([briefs.get(projectId, from), briefs.get(projectId, to)]))
    if (a === null) throw notFound(`revision ${from} of the project`, projectId)
    if (b === null) throw notFound(`revision ${to} of the project`, projectId)
    // Saved under an older guide, a brief may name what today's no longer has.
    const found = briefDifferences(briefIn(a.brief, guide), briefIn(b.brief, guide), guide)
    return {
      answers: found.map(({ id: own, name, from: before, to: after }) => ({ id: own, name, from: before, to: after })),
    }
  },
})
