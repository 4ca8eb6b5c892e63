import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { actualOut, actualShape } from './actual-shape.ts'
import { pageInput, pageOf, pageOut, sliceIn } from './shapes.ts'

export const listActuals = defineOperation({
  name: 'listActuals',
  description: 'Lists the finished projects that the overrun factor learns from, newest first.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject(pageInput),
  output: pageOf(actualShape),
  failures: ['CURSOR_INVALID'],
  run: async ({ read }, page) =>
    pageOut(await read(({ actuals }) => actuals.list(sliceIn(page))), page.limit, actualOut),
})
