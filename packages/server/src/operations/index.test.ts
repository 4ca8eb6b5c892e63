import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { failureCodes } from '../failures.ts'
import { operations } from './index.ts'

test('every file that defines an operation is in the table, under the name of the file', () => {
  const files = readdirSync(import.meta.dirname).filter(
    (name) => !name.includes('.test.') && !name.includes('-fixture'),
  )
  const defining = files.filter((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8').includes('= defineOperation('),
  )
  const kebab = (name: string) => `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`
  expect(operations.map(({ name }) => kebab(name)).toSorted((a, b) => a.localeCompare(b))).toEqual(
    defining.toSorted((a, b) => a.localeCompare(b)),
  )
})

describe.each(operations)('$name', (operation) => {
  test('says what it does in sentences, and names codes that exist', () => {
    expect(operation.description).toMatch(/^[A-Z].{20,}\.$/)
    expect(operation.failures.filter((code) => !(code in failureCodes))).toEqual([])
  })

  test('has schemas that other programs can read, and takes nothing it does not name', () => {
    const input = z.toJSONSchema(operation.input, { io: 'input' })
    expect(input).toMatchObject({ type: 'object', additionalProperties: false })
    const output = JSON.stringify(z.toJSONSchema(operation.output))
    expect(output.length).toBeGreaterThan(20)
  })
})
