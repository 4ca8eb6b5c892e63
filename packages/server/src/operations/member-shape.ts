import * as z from 'zod'
import { roles } from '../access/caller.ts'
import type { Invitation, Member } from '../store/people.ts'
import { id, moment } from './shapes.ts'

export const role = z.enum(roles).describe('Viewers read, editors change as well, owners decide who may.')
export const userId = z.string().min(1).max(100).describe('The id that listMembers gives.')
export const email = z
  .email()
  .max(200)
  .transform((text) => text.toLowerCase())

export const memberShape = z
  .strictObject({ userId: z.string(), name: z.string(), email: z.string(), role, createdAt: moment })
  .meta({ id: 'Member' })

export function memberOut({ person, role: own, createdAt }: Member): z.input<typeof memberShape> {
  return { userId: person.id, name: person.name, email: person.email, role: own, createdAt: createdAt.toISOString() }
}

export const invitationShape = z
  .strictObject({
    id,
    email: z.string(),
    role,
    createdAt: moment,
    expiresAt: moment,
    acceptedAt: moment.nullable(),
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'Invitation' })

export function invitationOut(invitation: Invitation): z.input<typeof invitationShape> {
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    createdAt: invitation.createdAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
    acceptedAt: invitation.acceptedAt?.toISOString() ?? null,
    revokedAt: invitation.revokedAt?.toISOString() ?? null,
  }
}
