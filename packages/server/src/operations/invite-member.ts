import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { email, invitationOut, invitationShape, role } from './member-shape.ts'
import { secretHash } from './share-shape.ts'

const dayMs = 24 * 60 * 60 * 1000

export const inviteMember = defineOperation({
  name: 'inviteMember',
  description:
    'Invites an address into the workspace. The secret is shown only now: pass it on yourself, nothing is sent. It makes an account for that address, or acceptInvitation takes it.',
  kind: 'create',
  access: 'owner',
  input: z.strictObject({
    email: email.describe('Of whom it is for.'),
    role: role.default('viewer'),
    days: z.int().min(1).max(90).default(7).describe('How long it can be accepted.'),
  }),
  output: z.strictObject({ invitation: invitationShape, secret: z.string().describe('Lets that address in.') }),
  failures: [],
  run: ({ write, newId, newSecret, now }, { email: address, role: wanted, days }) =>
    write(async ({ invitations }) => {
      const secret = newSecret()
      const createdAt = now()
      const invitation = {
        id: newId(),
        email: address,
        role: wanted,
        secretHash: secretHash(secret),
        createdAt,
        expiresAt: new Date(createdAt.getTime() + days * dayMs),
        acceptedAt: null,
        revokedAt: null,
      }
      await invitations.insert(invitation)
      return { invitation: invitationOut(invitation), secret }
    }),
})
