import { ApiError } from './api-error.ts'
import { type Input, type OperationName, type Output, places } from './operations.ts'

export interface CallOptions {
  /** Of the server; empty in a browser, where it is that of the page. */
  readonly origin?: string
  readonly headers?: Readonly<Record<string, string>>
  /** So that a creation that is sent again creates nothing again. */
  readonly key?: string
  readonly signal?: AbortSignal
}

/** Calls an operation over HTTP. Rejects with an ApiError, and with the signal's reason where it is aborted. */
export async function call<Name extends OperationName>(
  name: Name,
  input: Input<Name>,
  { origin = '', headers = {}, key, signal }: CallOptions = {},
): Promise<Output<Name>> {
  const { method, address, body } = requestOf(places[name], input)
  const response = await fetch(`${origin}/api/v1${address}`, {
    method,
    headers: {
      accept: 'application/json',
      ...headers,
      ...(body === null ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === null ? {} : { body }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error
    throw new ApiError('UNREACHED', 'Stackmark does not answer.', null)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Output<Name>
  const { code = 'UNREACHED', detail = 'No answer.', ...more } = (answer ?? {}) as Problem
  throw new ApiError(code, detail, response.status, more)
}

/** As much as is read here of what the API says went wrong. */
interface Problem {
  readonly code?: string
  readonly detail?: string
  readonly [more: string]: unknown
}

function requestOf(place: string, input: Readonly<Record<string, unknown>>) {
  const [method = 'get', path = ''] = place.split(' ')
  const named = new Set<string>()
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, field: string) => {
    named.add(field)
    return encodeURIComponent(String(input[field]))
  })
  const rest = Object.entries(input).filter(([field, value]) => !named.has(field) && value !== undefined)
  if (method !== 'get') {
    const body = rest.length === 0 ? null : JSON.stringify(Object.fromEntries(rest))
    return { method: method.toUpperCase(), address: filled, body }
  }
  const query = new URLSearchParams(rest.map(([field, value]) => [field, String(value)]))
  return { method: 'GET', address: query.size === 0 ? filled : `${filled}?${query.toString()}`, body: null }
}
