import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { name, projectOut, projectShape } from './shapes.ts'

export const createProject = defineOperation({
  name: 'createProject',
  description: 'Creates a project: a place for the briefs of one product and their assessments.',
  kind: 'create',
  access: 'editor',
  input: z.strictObject({ name }),
  output: projectShape,
  failures: [],
  run: ({ write, newId, now }, input) =>
    write(async ({ projects }) =>
      projectOut(await projects.insert({ id: newId(), name: input.name, createdAt: now() })),
    ),
})
