import { z } from 'zod'
import { basis, id, prose, size } from './text.ts'

const hours = z
  .tuple([z.number().nonnegative(), z.number().nonnegative(), z.number().nonnegative()])
  .describe('Hours: nearly the least, most likely, nearly the most.')

export const need = z.strictObject({
  id,
  name: prose,
  criterion: z.string().describe('The fit criterion it belongs to.'),
  skill: z.string().describe('The skill in whose language it is met.'),
  levels: z.tuple([prose, prose, prose, prose]).describe('What 0, 1, 2 and 3 mean.'),
  implies: z.array(
    z.strictObject({
      level: z.literal([1, 2, 3]),
      feature: z.string(),
      count: z.number().int().positive(),
      size,
    }),
  ),
})

/** An entry of the scope catalogue. */
export const feature = z.strictObject({
  id,
  name: prose,
  summary: prose,
  group: prose,
  hours: z.record(z.string(), hours).describe('Effort at size M by skill, before any library helps.'),
  needs: z
    .record(z.string(), z.record(z.string(), z.number().min(0).max(1)))
    .describe("By skill: the share of its hours that a need's coverage acts on."),
  keywords: z.array(z.string()),
})

export const productType = z.strictObject({
  id,
  name: prose,
  summary: prose,
  scope: z.array(
    z.strictObject({
      feature: z.string(),
      count: z.number().int().positive().exactOptional(),
      size: size.exactOptional(),
    }),
  ),
  needs: z.record(z.string(), z.number().min(0).max(3)),
  frontend: z.string(),
  basis,
})

export const teamPreset = z.strictObject({
  id,
  name: prose,
  people: z.array(
    z.strictObject({
      skills: z.array(z.string()),
      languages: z.union([z.array(z.string()), z.literal('as-needed')], 'a list of languages or "as-needed"'),
      seniority: z.string().exactOptional(),
      availability: z.number().positive().max(1).exactOptional(),
    }),
  ),
})
