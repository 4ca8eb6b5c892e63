import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { changeProject } from './change-project.ts'
import { id, projectShape } from './shapes.ts'

export const deleteProject = defineOperation({
  name: 'deleteProject',
  description:
    'Deletes a project with its briefs. For 30 days restoreProject brings it back; its assessments stay readable by their ids.',
  kind: 'change',
  access: 'editor',
  destructive: true,
  input: z.strictObject({ projectId: id }),
  output: projectShape,
  failures: ['NOT_FOUND'],
  run: (context, { projectId }) => changeProject(context, projectId, false, (_, now) => ({ deletedAt: now })),
})
