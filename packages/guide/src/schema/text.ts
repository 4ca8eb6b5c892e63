import { z } from 'zod'
import { units } from './units.ts'

/** The small strings every entry is made of. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, 'letters and digits, joined by single dots or hyphens')
  .describe('Stable name: letters and digits, joined by dots or hyphens.')

export const ids = z.array(z.string())

/** A sentence for a reader. */
export const prose = z.string().min(1)

/** The check names an unknown unit with its nearest neighbour; the schema lists them for editors. */
export const unit = z.string().meta({ enum: [...units], description: 'What the number counts.' })

export const basis = z
  .enum(['sourced', 'measured', 'fitted', 'judged'])
  .describe('Read in a source, measured by a run, fitted to a table, or judged by the authors.')

export const size = z.enum(['S', 'M', 'L'])

/** Conditions: see `parseCondition`. Empty: always. */
export const conditions = z
  .array(z.string())
  .describe(
    'Feature ids, need:<need>>=<level>, type:<product type>, option:<option>, frontend:<answer>, or ! before one.',
  )
