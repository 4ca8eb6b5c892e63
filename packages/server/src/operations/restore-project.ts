import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { changeProject } from './change-project.ts'
import { id, projectShape } from './shapes.ts'

export const restoreProject = defineOperation({
  name: 'restoreProject',
  description: 'Brings a project back that was deleted within the last 30 days, with all of its briefs.',
  kind: 'change',
  access: 'editor',
  input: z.strictObject({ projectId: id }),
  output: projectShape,
  failures: ['NOT_FOUND'],
  run: (context, { projectId }) => changeProject(context, projectId, true, () => ({ deletedAt: null })),
})
