import type { Guide } from '@stackmark/engine'
import * as z from 'zod'
import { briefSchema } from './brief-schema.ts'

/**
 * The brief as JSON Schema (2020-12), for editors, forms and other programs. It describes the canonical form: an
 * unknown answer is left out (`checkBrief` also takes `null` and `unknown` for it). What JSON Schema cannot say
 * (ascending hours, a criterion named twice across brackets, an exclusion that leaves nothing) only `checkBrief` finds.
 */
export function briefJsonSchema(guide: Guide): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(briefSchema(guide), { target: 'draft-2020-12' }),
    title: 'Stackmark brief',
    description: 'A product brief. Every field is optional; what is left out is unknown and widens the result.',
  }
}
