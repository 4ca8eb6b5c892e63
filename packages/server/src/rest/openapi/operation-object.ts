import type { Operation } from '../../operation.ts'
import { inputParts, type JsonSchema } from '../input-parts.ts'
import { namesInPath, type Route } from '../routes.ts'
import { exampleOf, examplesOf } from './examples.ts'
import { headersOf } from './headers.ts'
import { linksOf } from './links.ts'
import type { MediaTypeObject, Problems, ResponseObject, Responses } from './problems.ts'
import type { TakeSchema } from './schemas.ts'
import { tagOf } from './tags.ts'

export interface ParameterObject {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
  readonly example?: unknown
}

export interface OperationObject {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description: string
  readonly parameters: readonly ParameterObject[]
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, MediaTypeObject>> }
  readonly responses: Responses
}

export function operationObject(route: Route, take: TakeSchema, problems: Problems['of']): OperationObject {
  const { operation } = route
  const body = bodyOf(route, take)
  return {
    operationId: operation.name,
    tags: [tagOf(route)],
    summary: summaryOf(operation),
    description: operation.description,
    parameters: [...inputParameters(route, take), ...headerParameters(route)],
    ...(body === null ? {} : { requestBody: { required: true, content: { 'application/json': body } } }),
    responses: {
      [operation.kind === 'create' ? '201' : '200']: answerOf(route, take),
      ...(route.method === 'get' ? { '304': notModified } : {}),
      ...problems(route, body !== null),
    },
  }
}

/** `createProject` as words: "Create project". */
function summaryOf({ name }: Operation): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The properties of an input with references to components, split by where HTTP carries them. */
function propertiesOf(route: Route, take: TakeSchema) {
  const parts = inputParts(route)
  const { properties } = take(route.operation.input, 'input') as { readonly properties: Record<string, JsonSchema> }
  const chosen = (names: object) => Object.entries(properties).filter(([name]) => Object.hasOwn(names, name))
  return { path: chosen(parts.path), query: chosen(parts.query), body: chosen(parts.body), required: parts.required }
}

function inputParameters(route: Route, take: TakeSchema): readonly ParameterObject[] {
  const { path, query, required } = propertiesOf(route, take)
  const example = exampleOf(route.operation.name)
  const parameter = (place: 'path' | 'query') => {
    return ([name, { description, ...schema }]: readonly [string, JsonSchema]): ParameterObject => {
      const value = example.parameters?.[name]
      return {
        name,
        in: place,
        required: place === 'path' || required.has(name),
        ...(typeof description === 'string' ? { description } : {}),
        schema,
        ...(value === undefined ? {} : { example: value }),
      }
    }
  }
  const inOrder = namesInPath(route.path).flatMap((name) => path.filter(([own]) => own === name))
  return [...inOrder.map(parameter('path')), ...query.map(parameter('query'))]
}

function headerParameters({ operation, method }: Route): readonly ParameterObject[] {
  const own = { in: 'header', required: false } as const
  if (operation.kind === 'create') {
    const description = 'Sent again with the same key, the creation happens once and is answered the same; for a day.'
    const schema = { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' }
    return [{ name: 'Idempotency-Key', ...own, description, schema, example: '6f1e0a52-3c1b-4f0e-9a55-0c8f2b7d9e14' }]
  }
  if (method !== 'get') return []
  const description = 'The `ETag` of an answer one has: where it is still the same, 304 comes without a body.'
  return [{ name: 'If-None-Match', ...own, description, schema: { type: 'string' } }]
}

function bodyOf(route: Route, take: TakeSchema): MediaTypeObject | null {
  const { body, required } = propertiesOf(route, take)
  if (body.length === 0) return null
  const { body: example } = exampleOf(route.operation.name)
  const names = body.map(([name]) => name).filter((name) => required.has(name))
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(body),
      ...(names.length === 0 ? {} : { required: names }),
      additionalProperties: false,
    },
    ...(example === undefined ? {} : { examples: { example: { value: example } } }),
  }
}

function answerOf({ operation, method }: Route, take: TakeSchema): ResponseObject {
  const tagged = method === 'get' ? (['ETag'] as const) : []
  const links = linksOf(operation.name)
  return {
    description: operation.kind === 'create' ? 'It was made, or had been with this key.' : 'Done.',
    headers: headersOf('X-Request-Id', 'Cache-Control', ...tagged),
    content: { 'application/json': { schema: take(operation.output, 'output'), ...examplesOf(operation.name) } },
    ...(links === undefined ? {} : { links }),
  }
}

const notModified: ResponseObject = {
  description: 'What `If-None-Match` names is still the answer.',
  headers: headersOf('X-Request-Id', 'Cache-Control', 'ETag'),
}
