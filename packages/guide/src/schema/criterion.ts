import { z } from 'zod'
import { id, ids, prose, unit } from './text.ts'

const number = z.number()

export const criterionGroup = z.strictObject({ id, name: prose, question: prose })

export const criterion = z.strictObject({
  id,
  name: prose,
  group: z.string(),
  question: prose,
  measure: z
    .enum([
      'weeks',
      'cost',
      'reach',
      'headroom',
      'run-cost',
      'operations',
      'hiring',
      'continuity',
      'contract-types',
      'reversibility',
    ])
    .describe('Which derivation of the engine fills its cells.'),
  scale: z
    .discriminatedUnion('type', [
      z.strictObject({ type: z.literal('log-relative'), spread: number.gt(1) }),
      z.strictObject({ type: z.literal('log'), worst: number.positive(), best: number.positive() }),
      z.strictObject({ type: z.literal('linear'), worst: number, best: number }),
    ])
    .describe('The value function; values outside are clipped to 0-1.'),
  unit,
  reads: ids.describe('Fact kinds and constants the derivation reads.'),
})
