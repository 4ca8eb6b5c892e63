import type { HonoRequest } from 'hono'
import { FailureError } from '../failures.ts'
import type { InputParts } from './input-parts.ts'

/**
 * The operation's input out of a request; the operation's own schema judges it afterwards. Throws REQUEST_NOT_JSON,
 * REQUEST_MEDIA_TYPE, INPUT_INVALID.
 */
export async function readInput(request: HonoRequest, parts: InputParts): Promise<Record<string, unknown>> {
  const given: Record<string, unknown> = {}
  for (const [name, values] of Object.entries(request.queries())) {
    if (!Object.hasOwn(parts.query, name)) throw refused(name, 'is no parameter of this address')
    if (values.length > 1) throw refused(name, 'is given more than once')
    given[name] = parts.query[name]?.type === 'integer' ? numberIn(values[0]) : values[0]
  }
  if (Object.keys(parts.body).length > 0) {
    const body = await bodyOf(request)
    for (const [name, value] of Object.entries(body)) {
      if (Object.hasOwn(parts.path, name)) throw refused(name, 'stands in the address already')
      // Defined, not assigned: a body may name `__proto__`, which the schema then refuses like any other.
      Object.defineProperty(given, name, { value, enumerable: true, configurable: true, writable: true })
    }
  }
  return { ...given, ...request.param() }
}

async function bodyOf(request: HonoRequest): Promise<object> {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  // Also keeps other people's pages out: a browser asks before it sends this type to another origin.
  if (type !== 'application/json') {
    throw new FailureError('REQUEST_MEDIA_TYPE', 'Send the body as application/json.')
  }
  let body: unknown
  try {
    body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await request.arrayBuffer()))
  } catch (cause) {
    // What a limit on the way threw is not about JSON.
    if (!(cause instanceof SyntaxError || cause instanceof TypeError)) throw cause
    throw new FailureError('REQUEST_NOT_JSON', 'The body is not JSON in UTF-8.', cause)
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  const message = 'The body must be an object.'
  throw new FailureError('INPUT_INVALID', message, undefined, { problems: [{ path: '', message }] })
}

/** A text that is no whole number stays text, for the schema to refuse. */
function numberIn(text: string | undefined): unknown {
  return text !== undefined && /^-?\d{1,16}$/.test(text) ? Number(text) : text
}

export function refused(path: string, message: string): FailureError {
  return new FailureError('INPUT_INVALID', `${path}: ${message}.`, undefined, { problems: [{ path, message }] })
}
