import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from './json-schema.ts'

const folder = join(import.meta.dirname, '../..')
const files = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.json'),
)

// Shared, so that a schema is compiled once for all the files that point to it.
const ajv = new Ajv2020({ allowUnionTypes: true })

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

const schemas = new Map<string, object>()

function schemaAt(path: string): object {
  const schema = schemas.get(path) ?? (read(path) as object)
  schemas.set(path, schema)
  return schema
}

describe('the JSON Schemas', () => {
  test('in schema/ are what the Zod schemas say today (else run node packages/guide/generate.js)', () => {
    const written = readdirSync(join(folder, 'schema')).map((name) => [
      name.replace('.schema.json', ''),
      read(join(folder, 'schema', name)),
    ])
    expect(Object.fromEntries(written)).toEqual(JSON.parse(JSON.stringify(jsonSchemas())))
  })

  test.each(files)('%s satisfies the schema it points to', (path) => {
    const full = join(folder, 'data', path)
    const content = read(full) as { readonly $schema: string }
    const schema = schemaAt(join(dirname(full), content.$schema))
    expect(ajv.validate(schema, content), ajv.errorsText()).toBe(true)
  })

  test('let an overlay name only what it changes', () => {
    const valid = ajv.compile(jsonSchemas()['overlay'] as object)
    expect(
      valid({
        facts: [
          { id: 'a.b', confidence: 'low' },
          { id: 'a.c', remove: true },
        ],
      }),
    ).toBe(true)
    expect(valid({ facts: [{ confidence: 'low' }] })).toBe(false)
    expect(valid({ facts: [{ id: 'a.b', confidance: 'low' }] })).toBe(false)
  })
})
