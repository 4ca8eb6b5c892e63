import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { defineOperation } from '../operation.ts'
import { secretHash } from './share-shape.ts'

export const acceptInvitation = defineOperation({
  name: 'acceptInvitation',
  description: 'Makes whoever has signed in a member of the workspace that an invitation for their address is for.',
  kind: 'change',
  access: 'person',
  personal: true,
  input: z.strictObject({ secret: z.string().min(1).max(200).describe('What inviteMember gave.') }),
  output: z.strictObject({ workspace: z.string() }),
  failures: ['NOT_FOUND'],
  run: async ({ admission, caller, now }, { secret }) => {
    const accepted = caller.kind === 'person' ? await admission.accept(caller.person, secretHash(secret), now()) : []
    const [workspace] = accepted
    // One answer for all, so that nobody learns which invitations there are, or for whom.
    if (workspace === undefined)
      throw new FailureError('NOT_FOUND', 'This lets nobody of your address in, or no longer.')
    return { workspace }
  },
})
