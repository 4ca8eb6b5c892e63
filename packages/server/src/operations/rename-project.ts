import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { changeProject } from './change-project.ts'
import { id, name, projectShape } from './shapes.ts'

export const renameProject = defineOperation({
  name: 'renameProject',
  description: 'Gives a project another name.',
  kind: 'change',
  access: 'editor',
  input: z.strictObject({ projectId: id, name }),
  output: projectShape,
  failures: ['NOT_FOUND'],
  run: (context, input) => changeProject(context, input.projectId, false, () => ({ name: input.name })),
})
