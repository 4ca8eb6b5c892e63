import * as z from 'zod'
import { scopes } from '../access/caller.ts'
import { defineOperation } from '../operation.ts'
import { role } from './member-shape.ts'

export const getCaller = defineOperation({
  name: 'getCaller',
  description: 'Says who is calling, in which role, and of which workspaces the caller is a member.',
  kind: 'read',
  access: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    kind: z.enum(['alone', 'nobody', 'person', 'token']).describe('`alone`: nobody signs in here.'),
    person: z.strictObject({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
    role: role.nullable().describe('In the workspace of this call.'),
    scope: z.enum(scopes).nullable().describe('What a token may at most.'),
    workspaces: z.array(z.strictObject({ workspace: z.string(), workspaceName: z.string(), role })),
  }),
  failures: [],
  run: async ({ caller, admission }) => {
    const nothing = { kind: caller.kind, person: null, role: null, scope: null, workspaces: [] }
    if (caller.kind === 'alone' || caller.kind === 'nobody') return nothing
    const { kind, person } = caller
    // A token opens one workspace, and is told of no other.
    const workspaces = kind === 'token' ? [] : await admission.memberships(person.id)
    return { kind, person, role: caller.role, scope: kind === 'token' ? caller.scope : null, workspaces }
  },
})
