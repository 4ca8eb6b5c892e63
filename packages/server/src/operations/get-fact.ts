import { factSchema, factWithSources, sourceSchema } from '@stackmark/guide'
import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { defineOperation } from '../operation.ts'

export const getFact = defineOperation({
  name: 'getFact',
  description:
    'Gives a fact of the guide with its sources written out, and what their publishers gain if one believes it.',
  kind: 'read',
  access: 'anyone',
  input: z.strictObject({ factId: z.string().min(1).max(200).describe('As `rate.mid.eastern-europe`.') }),
  output: z.strictObject({ fact: factSchema, sources: z.array(sourceSchema) }),
  failures: ['NOT_FOUND'],
  run: ({ guide }, { factId }) => {
    const found = factWithSources(guide, factId)
    if (!found.ok) {
      const advice = found.nearest === null ? '' : `; did you mean ${found.nearest}?`
      throw new FailureError('NOT_FOUND', `There is no fact ${JSON.stringify(factId)}${advice || '.'}`)
    }
    return Promise.resolve({ fact: found.fact, sources: found.sources })
  },
})
