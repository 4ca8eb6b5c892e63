import * as z from 'zod'
import { tokenPrefix } from '../access/token.ts'
import { defineOperation } from '../operation.ts'
import { name } from './shapes.ts'
import { secretHash } from './share-shape.ts'
import { scope, tokenOut, tokenShape } from './token-shape.ts'

const dayMs = 24 * 60 * 60 * 1000

export const createToken = defineOperation({
  name: 'createToken',
  description:
    'Makes a token for a script or an assistant of yours: it acts for you in this workspace, within its scope, and decides nothing about members. The secret is shown only now.',
  kind: 'create',
  access: 'viewer',
  personal: true,
  input: z.strictObject({
    name: name.describe('What it is for.'),
    scope: scope.default('read'),
    days: z.int().min(1).max(366).default(90).describe('How long it is valid.'),
  }),
  output: z.strictObject({ token: tokenShape, secret: z.string().describe('For Authorization: Bearer.') }),
  failures: [],
  run: ({ write, newId, newSecret, now, caller }, input) =>
    write(async ({ apiTokens }) => {
      if (caller.kind !== 'person') throw new Error('an operation that is personal was called by no person')
      const secret = `${tokenPrefix}${newSecret()}`
      const createdAt = now()
      const token = {
        id: newId(),
        userId: caller.person.id,
        name: input.name,
        scope: input.scope,
        secretHash: secretHash(secret),
        createdAt,
        expiresAt: new Date(createdAt.getTime() + input.days * dayMs),
        lastUsedAt: null,
        revokedAt: null,
      }
      await apiTokens.insert(token)
      return { token: tokenOut(token), secret }
    }),
})
