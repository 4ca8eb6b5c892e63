import { z } from 'zod'
import { basis, id, ids, prose, unit } from './text.ts'

const number = z.number()

const shapes = '{low, high}, {p10, p50, p90}, {logMean, logSd}, {point}, {items} or {text}'

export const value = z
  .union(
    [
      z.strictObject({ low: number, high: number }),
      z.strictObject({ p10: number, p50: number, p90: number }),
      z.strictObject({ logMean: number, logSd: number.nonnegative() }),
      z.strictObject({ point: number }),
      z.strictObject({ items: z.array(prose).min(1) }),
      z.strictObject({ text: prose }),
    ],
    shapes,
  )
  .describe("A range's ends are its P10 and P90 unless the statement says otherwise; a point is for exact values only.")

/** A quantity, list or sentence about the world, with where it came from. */
export const fact = z.strictObject({
  id: id.describe('Dotted; the first part is the kind: rate.mid.eastern-europe.'),
  kind: prose.describe('The first part of the id.'),
  statement: prose.describe('One sentence in our own words.'),
  value,
  unit,
  asOf: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'a date: YYYY, YYYY-MM or YYYY-MM-DD')
    .describe('Date the value holds for: YYYY, YYYY-MM or YYYY-MM-DD.'),
  scope: z.record(z.string(), z.string()).describe('What it holds for, as keys: {"need": "realtime"}.'),
  sources: ids,
  confidence: z.enum(['high', 'medium', 'low']),
  basis,
})

export const source = z.strictObject({
  id,
  title: prose,
  publisher: prose,
  year: z.number().int().nullable(),
  interest: prose.describe('What the publisher gains if the reader believes it; "none known" where none is.'),
  found: prose.describe('A public address, a repository and path, or the identifier of a paper.'),
})
