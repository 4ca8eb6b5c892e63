import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { id, pageInput, pageOf, pageOut, sliceIn } from './shapes.ts'
import { shareOut, shareShape } from './share-shape.ts'

export const listShares = defineOperation({
  name: 'listShares',
  description: 'Lists the read-only links, newest first, of one assessment or of all; never their secrets.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ assessmentId: id.optional(), ...pageInput }),
  output: pageOf(shareShape),
  failures: ['CURSOR_INVALID'],
  run: async ({ read }, { assessmentId, ...page }) =>
    pageOut(await read(({ shares }) => shares.list(assessmentId ?? null, sliceIn(page))), page.limit, shareOut),
})
