import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { undoEnd } from './change-project.ts'
import { id, notFound, projectOut, projectShape } from './shapes.ts'

export const getProject = defineOperation({
  name: 'getProject',
  description: 'Gives one project, also one that is archived or was deleted within the last 30 days.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ projectId: id }),
  output: projectShape,
  failures: ['NOT_FOUND'],
  run: async ({ read, now }, { projectId }) => {
    const found = await read(({ projects }) => projects.get(projectId))
    if (found === null || (found.deletedAt !== null && found.deletedAt < undoEnd(now())))
      throw notFound('project', projectId)
    return projectOut(found)
  },
})
