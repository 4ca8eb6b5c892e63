import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { pageInput, pageOf, pageOut, sliceIn } from './shapes.ts'
import { tokenOut, tokenShape, tokensSeenBy } from './token-shape.ts'

export const listTokens = defineOperation({
  name: 'listTokens',
  description: "Lists your tokens in this workspace, an owner's list everybody's, newest first; never their secrets.",
  kind: 'read',
  access: 'viewer',
  personal: true,
  input: z.strictObject(pageInput),
  output: pageOf(tokenShape),
  failures: ['CURSOR_INVALID'],
  run: async ({ read, caller }, page) => {
    const found = await read(({ apiTokens }) => apiTokens.list(tokensSeenBy(caller), sliceIn(page)))
    return pageOut(found, page.limit, tokenOut)
  },
})
