import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assessmentJsonSchema } from './assessment-json-schema.ts'

const published = join(import.meta.dirname, '../../../../docs/schema/assessment.schema.json')

test('the published schema says what the Zod schema says today (else move the file -changed over it)', () => {
  const text = `${JSON.stringify(assessmentJsonSchema(), null, 2)}\n`
  const written = existsSync(published) ? readFileSync(published, 'utf8') : ''
  const changed = published.replace('.schema.json', '.schema-changed.json')
  if (written === text) rmSync(changed, { force: true })
  else writeFileSync(changed, text)
  expect(written).toBe(text)
})

test('it is strict: no object takes keys that it does not name', () => {
  const loose: string[] = []
  const walk = (schema: unknown, path: string) => {
    if (typeof schema !== 'object' || schema === null) return
    const isObject = 'type' in schema && schema.type === 'object'
    if (isObject && !('additionalProperties' in schema)) loose.push(path)
    for (const [key, inner] of Object.entries(schema)) walk(inner, `${path}/${key}`)
  }
  walk(assessmentJsonSchema(), '')
  expect(loose).toEqual([])
})
