import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { memberOut, memberShape } from './member-shape.ts'

export const listMembers = defineOperation({
  name: 'listMembers',
  description: 'Lists who belongs to the workspace, and what each may do.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(memberShape) }),
  failures: [],
  run: async ({ read }) => ({ items: (await read(({ members }) => members.list())).map(memberOut) }),
})
