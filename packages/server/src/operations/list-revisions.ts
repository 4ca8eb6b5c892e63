import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { revisionOut, revisionShape } from './revision-shape.ts'
import { id, notFound, revisionNumber } from './shapes.ts'

export const listRevisions = defineOperation({
  name: 'listRevisions',
  description: 'Lists the revisions of a project, newest first, each with its brief.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({
    projectId: id,
    limit: z.int().min(1).max(100).default(20).describe('At most so many.'),
    below: revisionNumber.optional().describe('Only revisions with a lower number.'),
  }),
  output: z.strictObject({ items: z.array(revisionShape) }),
  failures: ['NOT_FOUND'],
  run: ({ read }, { projectId, limit, below }) =>
    read(async ({ projects, briefs }) => {
      if ((await projects.get(projectId)) === null) throw notFound('project', projectId)
      return { items: (await briefs.list(projectId, below ?? null, limit)).map(revisionOut) }
    }),
})
