import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { invitationOut, invitationShape } from './member-shape.ts'
import { id, notFound } from './shapes.ts'

export const revokeInvitation = defineOperation({
  name: 'revokeInvitation',
  description: 'Takes an invitation back that nobody has accepted yet; one that was accepted stays as it is.',
  kind: 'change',
  access: 'owner',
  destructive: true,
  input: z.strictObject({ invitationId: id }),
  output: invitationShape,
  failures: ['NOT_FOUND'],
  run: async ({ write, now }, { invitationId }) => {
    const found = await write(({ invitations }) => invitations.revoke(invitationId, now()))
    if (found === null) throw notFound('invitation', invitationId)
    return invitationOut(found)
  },
})
