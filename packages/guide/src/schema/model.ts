import { z } from 'zod'
import { basis, id, ids, prose, unit } from './text.ts'

const probability = z.number().min(0).max(1)

export const question = z.strictObject({
  id: id.describe('Path in the brief: needs.realtime, frontend, load.users.'),
  text: prose,
  why: prose,
  asks: z.enum(['founder', 'engineer']),
  answers: z
    .array(z.strictObject({ value: z.union([z.string(), z.number()], 'a string or a number'), label: prose }))
    .min(2),
  prior: z.array(probability).describe('Probability of each answer.'),
  priorByType: z.record(z.string(), z.array(probability)).describe('The same by product type, where it depends on it.'),
  basis,
  sources: ids,
})

/** A number of the model that is not a fact about the world. */
export const constant = z.strictObject({ id, value: z.number(), unit, meaning: prose, basis, sources: ids })

export const referenceClass = z.strictObject({
  id,
  name: prose,
  projects: z.number().int().positive(),
  logMean: z.number(),
  logSd: z.number().nonnegative(),
  quantiles: z.strictObject({ p10: z.number(), p50: z.number(), p80: z.number(), p90: z.number() }),
  sources: ids,
  note: prose,
})
