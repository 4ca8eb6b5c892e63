import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { id, notFound } from './shapes.ts'
import { tokenOut, tokenShape, tokensSeenBy } from './token-shape.ts'

export const revokeToken = defineOperation({
  name: 'revokeToken',
  description: "Makes a token invalid for good: one of yours, or anybody's in the workspace for an owner.",
  kind: 'change',
  access: 'viewer',
  personal: true,
  destructive: true,
  input: z.strictObject({ tokenId: id }),
  output: tokenShape,
  failures: ['NOT_FOUND'],
  run: async ({ write, now, caller }, { tokenId }) => {
    const revoked = await write(({ apiTokens }) => apiTokens.revoke(tokenId, tokensSeenBy(caller), now()))
    if (revoked === null) throw notFound('token', tokenId)
    return tokenOut(revoked)
  },
})
