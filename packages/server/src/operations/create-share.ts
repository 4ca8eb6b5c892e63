import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { id, notFound } from './shapes.ts'
import { secretHash, shareOut, shareShape } from './share-shape.ts'

const dayMs = 24 * 60 * 60 * 1000

export const createShare = defineOperation({
  name: 'createShare',
  description:
    'Makes a link by which anybody who has it can read one assessment, until it expires or is revoked. The secret is shown only now.',
  kind: 'create',
  access: 'editor',
  input: z.strictObject({
    assessmentId: id,
    days: z
      .int()
      .min(1)
      .max(3650)
      .nullable()
      .default(30)
      .describe('How long it opens; null for as long as it is not revoked.'),
  }),
  output: z.strictObject({ share: shareShape, secret: z.string().describe('What openShare takes.') }),
  failures: ['NOT_FOUND'],
  run: ({ write, newId, newSecret, now }, { assessmentId, days }) =>
    write(async ({ assessments, shares }) => {
      if ((await assessments.get(assessmentId)) === null) throw notFound('assessment', assessmentId)
      const secret = newSecret()
      const createdAt = now()
      const expiresAt = days === null ? null : new Date(createdAt.getTime() + days * dayMs)
      const share = { id: newId(), assessmentId, secretHash: secretHash(secret), createdAt, expiresAt, revokedAt: null }
      await shares.insert(share)
      return { share: shareOut(share), secret }
    }),
})
