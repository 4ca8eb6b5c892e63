import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { invitationOut, invitationShape } from './member-shape.ts'
import { pageInput, pageOf, pageOut, sliceIn } from './shapes.ts'

export const listInvitations = defineOperation({
  name: 'listInvitations',
  description: 'Lists invitations into the workspace, newest first; never their secrets.',
  kind: 'read',
  access: 'owner',
  input: z.strictObject(pageInput),
  output: pageOf(invitationShape),
  failures: ['CURSOR_INVALID'],
  run: async ({ read }, page) =>
    pageOut(await read(({ invitations }) => invitations.list(sliceIn(page))), page.limit, invitationOut),
})
