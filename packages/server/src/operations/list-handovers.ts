import * as z from 'zod'
import { defineOperation } from '../operation.ts'

export const listHandovers = defineOperation({
  name: 'listHandovers',
  description: 'Names the teams that an assessment can be handed over to, as the operator has configured them.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({}),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(['webhook', 'email']).describe('Sent to its address, or given as a text to copy.'),
      }),
    ),
  }),
  failures: [],
  run: ({ handovers }) => Promise.resolve({ items: handovers.map(({ name, kind }) => ({ name, kind })) }),
})
