import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledGuide } from '@stackmark/guide/data'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { failureCodes } from '../../failures.ts'
import { operations } from '../../operations/index.ts'
import { routes } from '../routes.ts'
import { type Answered, callAll, examplesIn } from './calls-fixture.ts'
import { openApiDocument } from './document.ts'
import { longAnswers } from './examples.ts'
import type { OperationObject } from './operation-object.ts'
import type { MediaTypeObject, ResponseObject } from './problems.ts'

const document = openApiDocument(bundledGuide())
const documented = new Map<string, OperationObject>(
  Object.values(document.paths).flatMap((item) => Object.values(item).map((each) => [each.operationId, each] as const)),
)
// Formats stand beside patterns that say the same; what the schemas of the guide say of units goes beyond the dialect.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema({ $id: 'api', ...document })

function problemsOf(schema: unknown, value: unknown): unknown {
  const text = JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')
  const validate = ajv.compile(JSON.parse(text))
  return validate(value) ? null : validate.errors
}
function resolved(response: OperationObject['responses'][string] | undefined): ResponseObject {
  if (response === undefined) throw new Error('this status is not documented')
  if (!('$ref' in response)) return response
  return resolved(document.components.responses[response.$ref.split('/').at(-1) ?? ''])
}
function operationOf(name: string): OperationObject {
  const found = documented.get(name)
  if (found === undefined) throw new Error(`${name} is not documented`)
  return found
}

let answers: ReadonlyMap<string, Answered>
beforeAll(async () => {
  answers = await callAll()
}, 60_000)

test('every operation is documented once, under its own name', () => {
  expect([...documented.keys()].toSorted()).toEqual(operations.map(({ name }) => name).toSorted())
})

test('the same guide gives the same bytes', () => {
  expect(JSON.stringify(openApiDocument(bundledGuide()))).toBe(JSON.stringify(document))
})

test('the examples are what the calls give today (else move the file -changed over it)', () => {
  const file = join(import.meta.dirname, 'examples.json')
  const lines = Object.entries(examplesIn(answers)).map(
    ([name, each]) => `${JSON.stringify(name)}: ${JSON.stringify(each)}`,
  )
  const text = `{\n${lines.join(',\n')}\n}\n`
  const written = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const changed = file.replace('.json', '-changed.json')
  if (written === text) rmSync(changed, { force: true })
  else writeFileSync(changed, text)
  expect(written === text).toBe(true)
})

describe.each(operations.map(({ name }) => name))('%s', (name) => {
  test('answers a call as documented: status, headers, body', () => {
    const { response, text } = answers.get(name) ?? { response: new Response(), text: '' }
    const wanted = resolved(operationOf(name).responses[String(response.status)])
    expect(response.ok).toBe(true)
    expect(Object.keys(wanted.headers).filter((header) => !response.headers.has(header))).toEqual([])
    expect(problemsOf(wanted.content?.['application/json']?.schema, JSON.parse(text))).toBeNull()
  })

  test('has examples of its input and its answer that are valid', () => {
    const { parameters, requestBody, responses } = operationOf(name)
    const media = [
      requestBody?.content['application/json'],
      ...Object.values(responses).map((each) => Object.values(resolved(each).content ?? {})[0]),
    ]
    const checked = media.flatMap((each) =>
      each === undefined ? [] : valuesOf(each).map((value) => [each.schema, value]),
    )
    expect(checked.length).toBeGreaterThan(Object.keys(responses).length - 2)
    expect(checked.map(([schema, value]) => problemsOf(schema, value)).filter((each) => each !== null)).toEqual([])
    const given = parameters.filter(({ example }) => example !== undefined)
    expect(given.map(({ schema, example }) => problemsOf(schema, example)).filter((each) => each !== null)).toEqual([])
    expect(parameters.filter(({ required, example }) => required && example === undefined)).toEqual([])
    if (requestBody !== undefined)
      expect(valuesOf(requestBody.content['application/json'] ?? { schema: {} })).toHaveLength(1)
    const good = resolved(responses['200'] ?? responses['201'])
    expect(valuesOf(good.content?.['application/json'] ?? { schema: {} })).toHaveLength(1)
  })

  test('documents each of its codes under the status of the table', () => {
    const operation = operations.find((each) => each.name === name)
    for (const code of [...(operation?.failures ?? []), 'INPUT_INVALID', 'MISTAKE'] as const) {
      const response = resolved(operationOf(name).responses[String(failureCodes[code].status)])
      expect(JSON.stringify(response.content)).toContain(`"${code}"`)
    }
  })
})

test('links lead to operations by parameters that they have', () => {
  const links = [...documented.values()].flatMap(({ responses }) =>
    Object.values(responses).flatMap((each) => Object.values(resolved(each).links ?? {})),
  ) as { operationId: string; parameters: Record<string, string> }[]
  expect(links.length).toBeGreaterThan(10)
  for (const { operationId, parameters } of links) {
    const names = operationOf(operationId).parameters.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(Object.keys(parameters)))
  }
})

test('brief and assessment are the published schemas', () => {
  const file = join(import.meta.dirname, '../../../../../docs/schema/assessment.schema.json')
  const { $schema: _, ...published } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  expect(document.components.schemas.Assessment).toEqual(published)
  expect(document.components.schemas.Brief).toMatchObject({ title: 'Stackmark brief', additionalProperties: false })
})

test('every path parameter of the routes is documented', () => {
  for (const { operation, path } of routes) {
    const inPath = operationOf(operation.name).parameters.filter((each) => each.in === 'path')
    expect(inPath.map(({ name }) => `{${name}}`).filter((each) => !path.includes(each))).toEqual([])
  }
})

function valuesOf({ examples }: MediaTypeObject): unknown[] {
  return Object.values(examples ?? {}).map(({ value, externalValue }) => {
    if (externalValue === undefined) return value
    const name = /^\/api\/examples\/(\w+)\.json$/.exec(externalValue)?.[1] ?? ''
    return JSON.parse(longAnswers.get(name) ?? 'null')
  })
}
