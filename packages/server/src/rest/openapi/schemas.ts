import type { Guide } from '@stackmark/engine'
import { assessmentJsonSchema, briefJsonSchema } from '@stackmark/guide'
import * as z from 'zod'
import type { JsonSchema } from '../input-parts.ts'

/** The JSON Schema of a Zod schema, its named parts moved to the components and referred to there. */
export type TakeSchema = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema

export interface Schemas {
  readonly take: TakeSchema
  /** What was referred to so far, by name. */
  readonly all: () => Readonly<Record<string, JsonSchema>>
}

/**
 * Collects the schemas of a document. Brief and assessment are the published ones: to the operations a brief is any
 * object, since they learn from the guide what it may say. A brief that comes back may have been saved under another
 * guide, so it has a schema of its own. Throws where one name stands for two schemas.
 */
export function createSchemas(guide: Guide): Schemas {
  const named = new Map<string, JsonSchema>()
  const published: Readonly<Record<string, () => JsonSchema>> = {
    Assessment: assessmentJsonSchema,
    Brief: () => briefJsonSchema(guide),
  }
  const keep = (name: string, schema: JsonSchema) => {
    const known = named.get(name)
    if (known === undefined) named.set(name, schema)
    else if (JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`two schemas are called ${name}`)
  }
  return {
    take: (schema, io) => {
      const { $defs, ...root } = withoutDialect(z.toJSONSchema(schema, { io })) as JsonSchema & {
        readonly $defs?: Readonly<Record<string, JsonSchema>>
      }
      const nameOf = (id: string) => (id === 'Brief' && io === 'output' ? 'StoredBrief' : id)
      for (const [id, own] of Object.entries($defs ?? {})) {
        const found = Object.hasOwn(published, nameOf(id)) ? published[id]?.() : undefined
        const name = nameOf(id)
        const described = name === 'StoredBrief' ? { ...own, description: storedBrief } : own
        keep(name, withReferences(withoutDialect(found ?? described), nameOf))
      }
      return withReferences(root, nameOf)
    },
    all: () => Object.fromEntries([...named].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

const storedBrief = 'A brief as it was saved, under the guide of that day: a `Brief`, but for names that have changed.'

/** The document says for all of them which dialect they are in. */
function withoutDialect(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'))
}

function withReferences(schema: JsonSchema, nameOf: (id: string) => string): JsonSchema {
  const place = '#/$defs/'
  const text = JSON.stringify(schema, (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith(place)
      ? `#/components/schemas/${nameOf(value.slice(place.length))}`
      : value,
  )
  return JSON.parse(text)
}
