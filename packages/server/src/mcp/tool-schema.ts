import type { Guide } from '@stackmark/engine'
import { briefJsonSchema } from '@stackmark/guide'
import * as z from 'zod'
import type { Operation } from '../operation.ts'
import { assessBrief } from '../operations/assess-brief.ts'
import { saveBrief } from '../operations/save-brief.ts'

/** JSON Schema of an object, as tools carry it. */
export interface ToolSchema {
  readonly type: 'object'
  readonly [keyword: string]: unknown
}

type Schema = Record<string, unknown>

/**
 * What a tool takes. A brief, which is any object to the operation, is written out field by field for the guide in use;
 * only where most work begins, though, since it has 14 kB and assistants read all tools: the others point to those.
 */
export function inputSchema(operation: Operation, guide: Guide): ToolSchema {
  const schema = readable(operation.input, 'input')
  const brief = writtenOut.includes(operation.name) ? withoutDialect(briefJsonSchema(guide)) : briefElsewhere
  return withBrief(schema, brief)
}

/** What a tool gives, under whichever fields it has. */
export function outputSchema(shape: z.ZodType): ToolSchema {
  return readable(shape, 'output')
}

const writtenOut: readonly string[] = [saveBrief.name, assessBrief.name]

const briefElsewhere: Schema = {
  type: 'object',
  description:
    'A product brief, with the fields that the input of assessBrief describes; every one may be left out, which means unknown.',
}

function readable(shape: z.ZodType, io: 'input' | 'output'): ToolSchema {
  const schema = z.toJSONSchema(shape, {
    io,
    override: ({ jsonSchema }) => {
      // The format says the same in one word.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern
    },
  })
  // The root of a union has no type of its own, and the protocol wants one.
  return { ...withoutDialect(schema), type: 'object' }
}

/** Some clients know one dialect only and refuse schemas that name another, even where these use nothing of it. */
function withoutDialect(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== '$schema'))
}

/** Instead of a reference: some clients follow none. */
function withBrief(schema: ToolSchema, brief: Schema): ToolSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key === '$defs') return undefined
    return value?.['$ref'] === '#/$defs/Brief' ? brief : value
  })
}
