import * as z from 'zod'
import { basis, ids, prose } from '../schema/text.ts'
import { share } from './parts.ts'

/** How the options were weighed. */
export const decision = z.strictObject({
  criteria: z.array(z.strictObject({ id: z.string(), name: prose, group: z.string(), meanWeight: share })),
  weights: prose,
  pairwiseWinning: z.array(z.array(share)),
  choiceEntropyBits: z.number(),
  rankingEntropyBits: z.number(),
  gap: z.number().describe('Difference of mean values between the first two (0-1 scale).'),
  strongAt: share,
  leanAt: share,
  relevantGap: share,
})

const workItem = z.strictObject({
  id: z.string(),
  feature: z.string(),
  name: prose,
  skill: z.string(),
  hours: z.number().describe('Mean hours before any library helps.'),
  byOption: z.record(z.string(), z.number()),
  facts: ids,
})

/** What the weeks and the cost were made of. */
export const estimate = z.strictObject({
  items: z.array(workItem),
  scopeBasis: z.enum(['brief', 'product-type', 'drawn']),
  referenceClass: z.string(),
  overrun: z
    .strictObject({
      referenceClass: z.string(),
      classProjects: z.int().positive(),
      ownProjects: z.int().nonnegative(),
      classWeight: share,
      widening: z.number().positive(),
      curves: z.array(z.strictObject({ probability: share, found: z.number(), used: z.number() })),
    })
    .nullable()
    .describe("Actual over estimate: by the reference class's lognormal, and as drawn here after own projects."),
  team: z.array(z.strictObject({ name: z.string(), skills: ids, languages: ids, hoursPerWeek: z.number() })),
  constants: z.array(z.strictObject({ id: z.string(), value: z.number(), unit: z.string(), basis, meaning: prose })),
  optionSpread: z.strictObject({ stated: z.number(), leadAtHalf: share, leadAtDouble: share }),
})
