import * as z from 'zod'
import { basis, ids, prose } from '../schema/text.ts'

/** A probability or a part of a whole; sums may end a rounding error above 1. */
export const share = z
  .number()
  .min(0)
  .max(1 + 1e-9)

export const quantiles = z.strictObject({ p10: z.number(), p50: z.number(), p80: z.number(), p90: z.number() })

/** Quantiles of an amount of money. */
export const money = quantiles.extend({ currency: z.string() })

export const costBySkill = z.strictObject({ skill: z.string(), hours: z.number(), cost: z.number() })

/** One option under one criterion: its distribution, its value on the scale, and where it came from. */
export const cell = z.strictObject({
  option: z.string(),
  criterion: z.string(),
  raw: quantiles,
  unit: z.string(),
  meanValue: share,
  basis,
  how: prose,
  facts: ids,
  answers: ids,
  constants: ids,
})
