import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { changeProject } from './change-project.ts'
import { id, projectShape } from './shapes.ts'

export const archiveProject = defineOperation({
  name: 'archiveProject',
  description: 'Takes a project out of the usual list, or puts it back; nothing of it is lost.',
  kind: 'change',
  access: 'editor',
  input: z.strictObject({ projectId: id, archived: z.boolean().describe('False puts it back.') }),
  output: projectShape,
  failures: ['NOT_FOUND'],
  run: (context, { projectId, archived }) =>
    // Archived again, it keeps the first moment.
    changeProject(context, projectId, false, (project, now) => ({
      archivedAt: archived ? (project.archivedAt ?? now) : null,
    })),
})
