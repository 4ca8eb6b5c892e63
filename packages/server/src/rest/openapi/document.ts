import type { Guide } from '@stackmark/engine'
import manifest from '../../../package.json' with { type: 'json' }
import type { JsonSchema } from '../input-parts.ts'
import { routes } from '../routes.ts'
import { headers } from './headers.ts'
import { introduction } from './introduction.ts'
import { type OperationObject, operationObject } from './operation-object.ts'
import { createProblems, type ResponseObject } from './problems.ts'
import { createSchemas } from './schemas.ts'
import { securitySchemes } from './security-schemes.ts'
import { tagOf, tags } from './tags.ts'

/** The parts of an OpenAPI 3.1 document that are written here. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1'
  readonly info: Readonly<Record<string, unknown>> & {
    readonly title: string
    readonly version: string
    readonly description: string
  }
  readonly servers: readonly { readonly url: string; readonly description: string }[]
  /** Whether one has to sign in is the operator's decision. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly tags: readonly { readonly name: string; readonly description: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly responses: Readonly<Record<string, ResponseObject>>
    readonly headers: typeof headers
    readonly securitySchemes: typeof securitySchemes
  }
}

/**
 * All operations as OpenAPI 3.1, made of their own schemas, of the routes and of the table of failures; what a brief may
 * say is the guide's. The same guide gives the same bytes.
 */
export function openApiDocument(guide: Guide): OpenApiDocument {
  const schemas = createSchemas(guide)
  const problems = createProblems(schemas.take)
  const paths: Record<string, Record<string, OperationObject>> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationObject(route, schemas.take, problems.of) }
  }
  const used = new Set(routes.map(tagOf))
  return {
    openapi: '3.1.1',
    info: {
      title: 'Stackmark',
      version: manifest.version,
      summary: 'Which backend a product asks for, how sure that is, and what it takes.',
      description: introduction,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1', description: 'The server that this document comes from.' }],
    security: [{ token: [] }, { session: [] }, {}],
    tags: tags.filter(({ name }) => used.has(name)),
    paths,
    components: { schemas: schemas.all(), responses: problems.shared(), headers, securitySchemes },
  }
}
