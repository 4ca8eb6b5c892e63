import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { undoEnd } from './change-project.ts'
import { pageInput, pageOf, pageOut, projectOut, projectShape, sliceIn } from './shapes.ts'

export const listProjects = defineOperation({
  name: 'listProjects',
  description: 'Lists projects, newest first; `words` keeps those whose name has words that begin so.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({
    ...pageInput,
    words: z.string().max(200).optional().describe('Beginnings of words that must all stand in the name.'),
    state: z.enum(['active', 'archived', 'deleted']).default('active').describe('Only those in this state.'),
  }),
  output: pageOf(projectShape),
  failures: ['CURSOR_INVALID'],
  run: async ({ read, now }, input) => {
    const filter = {
      ...sliceIn(input),
      words: input.words?.trim() ? input.words : null,
      state: input.state,
      undoEnd: undoEnd(now()),
    }
    return pageOut(await read(({ projects }) => projects.list(filter)), input.limit, projectOut)
  },
})
