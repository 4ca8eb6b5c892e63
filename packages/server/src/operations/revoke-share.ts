import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { id, notFound } from './shapes.ts'
import { shareOut, shareShape } from './share-shape.ts'

export const revokeShare = defineOperation({
  name: 'revokeShare',
  description: 'Closes a read-only link for good.',
  kind: 'change',
  access: 'editor',
  destructive: true,
  input: z.strictObject({ shareId: id }),
  output: shareShape,
  failures: ['NOT_FOUND'],
  run: async ({ write, now }, { shareId }) => {
    const revoked = await write(({ shares }) => shares.revoke(shareId, now()))
    if (revoked === null) throw notFound('share', shareId)
    return shareOut(revoked)
  },
})
