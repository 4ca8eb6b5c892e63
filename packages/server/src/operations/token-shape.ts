import * as z from 'zod'
import type { Caller } from '../access/caller.ts'
import { scopes } from '../access/caller.ts'
import type { ApiToken } from '../store/people.ts'
import { id, moment } from './shapes.ts'

export const scope = z.enum(scopes).describe('`read` only looks; `write` changes as well, as far as its person may.')

export const tokenShape = z
  .strictObject({
    id,
    userId: z.string(),
    name: z.string(),
    scope,
    createdAt: moment,
    expiresAt: moment,
    lastUsedAt: moment.nullable().describe('To the minute.'),
    revokedAt: moment.nullable(),
  })
  .meta({ id: 'Token' })

export function tokenOut(token: ApiToken): z.input<typeof tokenShape> {
  return {
    id: token.id,
    userId: token.userId,
    name: token.name,
    scope: token.scope,
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    revokedAt: token.revokedAt?.toISOString() ?? null,
  }
}

/** Whose tokens the caller sees: an owner everybody's, others their own. Only people get this far. */
export function tokensSeenBy(caller: Caller): string | null {
  if (caller.kind !== 'person') throw new Error('an operation that is personal was called by no person')
  return caller.role === 'owner' ? null : caller.person.id
}
