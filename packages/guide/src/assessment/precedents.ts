import * as z from 'zod'
import { precedent } from '../schema/precedent.ts'
import { ids, prose } from '../schema/text.ts'
import { share } from './parts.ts'

const byOption = z.record(z.string(), share)

const differs = z
  .array(
    z.strictObject({
      trait: z.string(),
      name: prose,
      here: prose.describe("The brief's (the first product's) value."),
      there: prose.describe("The product's (the second's) value."),
      distance: share,
    }),
  )
  .describe('The traits in which they differ, the furthest apart first.')

const distance = share.describe('Mean over the traits known of both: 0 alike, 1 as far apart as can be.')

const end = precedent.pick({ id: true, name: true, strict: true })

/** What comparable products chose. */
export const precedents = z
  .strictObject({
    probabilities: byOption.describe('How often products like this one were built so in the sample; strict labels.'),
    wider: byOption.describe('The same where any second language on the server counts as hybrid.'),
    prior: byOption.nullable().describe("Shares at large that were given in place of the sample's."),
    sampleShares: byOption,
    products: z.int().positive(),
    known: ids.describe('Traits that the brief tells.'),
    open: ids.describe('Traits that it leaves open.'),
    nearest: z.array(precedent.omit({ traits: true, sources: true }).extend({ distance, differs })),
    opposites: z
      .array(z.strictObject({ a: end, b: end, distance, differs }))
      .describe('Pairs among the nearest that are almost alike and chose differently.'),
    drivers: z
      .array(z.strictObject({ input: z.string(), name: prose, trait: z.string(), value: prose, logOdds: z.number() }))
      .describe('What each known trait adds for the chosen option against the other one of `agreement`.'),
    agreement: z.strictObject({
      agrees: z.boolean(),
      weighed: z.string().nullable().describe('Comes first most often in the weighings.'),
      chosen: z.string().describe('Most probable by the precedents.'),
      against: z.string(),
    }),
  })
  .describe('What others did with products like this one, which is not what is right; null without precedents.')
