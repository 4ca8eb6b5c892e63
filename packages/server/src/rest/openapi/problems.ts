import { type FailureCode, failureCodes } from '../../failures.ts'
import type { JsonSchema } from '../input-parts.ts'
import { problemOf, problemShape } from '../problem.ts'
import { type Route, runsModel } from '../routes.ts'
import { type HeaderReferences, headersOf } from './headers.ts'
import type { TakeSchema } from './schemas.ts'

export interface ResponseObject {
  readonly description: string
  readonly headers: HeaderReferences
  readonly content?: Readonly<Record<string, MediaTypeObject>>
  readonly links?: Readonly<Record<string, unknown>>
}

export interface MediaTypeObject {
  readonly schema: JsonSchema
  readonly examples?: Readonly<Record<string, { readonly value?: unknown; readonly externalValue?: string }>>
}

export type Responses = Readonly<Record<string, ResponseObject | { readonly $ref: string }>>

export interface Problems {
  /** What a route may fail with, by status; the same list of codes of two routes is written once. */
  readonly of: (route: Route, hasBody: boolean) => Responses
  readonly shared: () => Readonly<Record<string, ResponseObject>>
}

const all = Object.keys(failureCodes) as FailureCode[]

/** An embedded database may have to be started anew in the middle of any call. */
const general: readonly FailureCode[] = [
  'HOST_REFUSED',
  // Also where anybody may: a token that is not valid, a workspace that one is no member of.
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'INPUT_INVALID',
  'RATE_LIMITED',
  'MISTAKE',
  'REQUEST_TIMEOUT',
  ...all.filter((code) => code.startsWith('STORE_')),
]

const ofBodies: readonly FailureCode[] = ['REQUEST_NOT_JSON', 'REQUEST_TOO_LARGE', 'REQUEST_MEDIA_TYPE']

/** Everything that a call may be answered with instead of a value; of a status, what is particular stands last. */
export function codesOf({ operation }: Pick<Route, 'operation'>, hasBody: boolean): readonly FailureCode[] {
  const codes = [
    ...general,
    ...(operation.access === 'anyone' ? [] : (['FORBIDDEN'] as const)),
    ...(hasBody ? ofBodies : []),
    ...(runsModel(operation) ? (['MODEL_BUSY'] as const) : []),
    ...(operation.kind === 'create' ? (['KEY_REUSED'] as const) : []),
    ...operation.failures,
  ]
  return [...new Set(codes)]
}

export function createProblems(take: TakeSchema): Problems {
  const shared = new Map<string, ResponseObject>()
  const problem = take(problemShape, 'output')
  return {
    of: (route, hasBody) => {
      const codes = codesOf(route, hasBody)
      const statuses = [...new Set(codes.map((code) => failureCodes[code].status))]
      return Object.fromEntries(
        statuses.map((status) => {
          const ofStatus = codes.filter((code) => failureCodes[code].status === status)
          return [String(status), referenceTo(ofStatus, status)]
        }),
      )
    },
    shared: () => Object.fromEntries([...shared].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }

  function referenceTo(codes: readonly FailureCode[], status: number): ResponseObject | { readonly $ref: string } {
    const response = responseOf(codes, status, problem)
    const name = nameOf(codes)
    const known = shared.get(name)
    if (known === undefined) shared.set(name, response)
    // Another list that ends in the same code.
    else if (JSON.stringify(known) !== JSON.stringify(response)) return response
    return { $ref: `#/components/responses/${name}` }
  }
}

function responseOf(codes: readonly FailureCode[], status: number, problem: JsonSchema): ResponseObject {
  const wait = status === 429 || status === 503
  return {
    description: codes.map((code) => `\`${code}\`: ${failureCodes[code].meaning}`).join('\n\n'),
    headers: headersOf('X-Request-Id', 'Cache-Control', ...(wait ? (['Retry-After'] as const) : [])),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [problem, { type: 'object', properties: { status: { const: status }, code: { enum: codes } } }],
        },
        examples: Object.fromEntries(
          codes.map((code) => [code, { value: problemOf({ code, message: failureCodes[code].meaning }) }]),
        ),
      },
    },
  }
}

/** The last code in camels: `RevisionConflict`. */
function nameOf(codes: readonly FailureCode[]): string {
  return (codes.at(-1) ?? '').toLowerCase().replaceAll(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())
}
