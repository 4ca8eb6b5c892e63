import { factSchema, findFacts } from '@stackmark/guide'
import * as z from 'zod'
import { defineOperation } from '../operation.ts'

export const searchFacts = defineOperation({
  name: 'searchFacts',
  description:
    'Finds facts of the guide by the beginning of their id (`rate.mid`), or by words that must all stand in them.',
  kind: 'read',
  access: 'anyone',
  input: z.strictObject({
    query: z.string().max(200).describe('The beginning of an id, or words; empty finds all.'),
    limit: z.int().min(1).max(100).default(20).describe('At most so many.'),
    offset: z.int().min(0).max(100_000).default(0).describe('So many are left out first.'),
  }),
  output: z.strictObject({ items: z.array(factSchema), found: z.int().nonnegative().describe('In all.') }),
  failures: [],
  run: ({ guide }, { query, limit, offset }) => {
    const found = findFacts(guide, query)
    return Promise.resolve({ items: found.slice(offset, offset + limit), found: found.length })
  },
})
