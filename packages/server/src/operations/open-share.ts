import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { defineOperation } from '../operation.ts'
import { assessmentOut, assessmentShape } from './shapes.ts'
import { secretHash } from './share-shape.ts'

export const openShare = defineOperation({
  name: 'openShare',
  description: 'Gives the assessment of a read-only link by its secret; needs no other right.',
  kind: 'read',
  access: 'anyone',
  input: z.strictObject({ secret: z.string().min(1).max(200).describe('What createShare gave.') }),
  output: assessmentShape,
  failures: ['NOT_FOUND'],
  run: async ({ openShare: open, now }, { secret }) => {
    const found = await open(secretHash(secret), now())
    // One answer for all, so that nobody learns which links there once were.
    if (found === null) throw new FailureError('NOT_FOUND', 'This link opens nothing, or no longer.')
    return assessmentOut(found)
  },
})
