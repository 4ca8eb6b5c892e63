import { precedentsFor } from '@stackmark/engine'
import { assessmentSchema } from '@stackmark/guide'
import * as z from 'zod'
import { defineOperation } from '../operation.ts'
import { briefOf, findBrief } from './model-input.ts'

export const findPrecedents = defineOperation({
  name: 'findPrecedents',
  description:
    'Says what real products like the one of a brief were built with: the nearest, how often each option was chosen, and pairs that are almost alike and chose differently. What others did is not what is right. Stores nothing.',
  kind: 'read',
  access: 'viewer',
  input: z.strictObject({ of: briefOf }),
  output: z.strictObject({ precedents: assessmentSchema.shape.precedents }),
  failures: ['BRIEF_INVALID', 'NOT_FOUND'],
  run: async ({ read, guide }, { of }) => {
    const { brief } = await read((tables) => findBrief(of, tables, guide))
    // Nothing is weighed here, so there is no verdict for the precedents to agree with.
    return { precedents: precedentsFor(guide, brief, null) }
  },
})
