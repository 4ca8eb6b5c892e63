import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { id, notFound } from './shapes.ts'

export const removeActual = defineOperation({
  name: 'removeActual',
  description: 'Removes a finished project that was recorded by mistake; the overrun factor forgets it.',
  kind: 'change',
  access: 'editor',
  destructive: true,
  input: z.strictObject({ actualId: id }),
  output: z.strictObject({ id }),
  failures: ['NOT_FOUND'],
  run: async ({ write }, { actualId }) => {
    if (!(await write(({ actuals }) => actuals.remove(actualId)))) throw notFound('actual', actualId)
    return { id: actualId }
  },
})
