import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { refusalOf } from '../access/caller.ts'
import { FailureError } from '../failures.ts'
import { withSignal } from '../model/model.ts'
import { perform, type World } from '../perform.ts'
import { completeHeaders, securityHeaders } from './answer-headers.ts'
import { fileAsked } from './file-answer.ts'
import { inputParts } from './input-parts.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { createRateLimit, defaultLimits, type Limits, within } from './limits.ts'
import { createMetrics } from './metrics.ts'
import { documentRoutes } from './openapi/document-routes.ts'
import { problemResponse } from './problem.ts'
import { readInput, refused } from './read-input.ts'
import { type Route, routerPath, routes } from './routes.ts'
import { sendTagged, type TaggedAnswer, taggedAnswer } from './tagged-answer.ts'

/** A line of the log: what was asked for and how it went; no address, no content, no name. */
export interface LogLine {
  readonly requestId: string
  readonly method: string
  readonly operation: string
  readonly status: number
  readonly durationMs: number
  /** Of a mistake of ours: its kind and place, without its words, which may repeat what somebody wrote. */
  readonly mistake?: string
}

export interface RestSettings {
  readonly limits?: Partial<Limits>
  readonly log: (line: LogLine) => void
  readonly nowMs: () => number
  /** Whom a request comes from, as far as limits go; one for all where it is not known. */
  readonly addressOf?: (context: Context) => string
  /** Who sends a request into which workspace, as a world of theirs; the same world for all where it is left out. */
  readonly worldOf?: (request: Request) => Promise<World>
  /** Whether requests to a host are meant for us; against pages that point a name of theirs at this machine. */
  readonly isOurHost: (host: string) => boolean
}

/** Others may add addresses to it before its first request. */
export type RestApp = Hono<Env>

type Env = {
  Variables: {
    operation: string
    mistake: string
    requestId: string
    /** Set where the answer was made with all of its headers. */
    complete: boolean
  }
}

/** Who only reads has no body: looking for one would make a whole request of what the adapter has of it. */
const methodsWithBody = ['POST', 'PUT', 'PATCH', 'DELETE']

/** The operations over HTTP, without a server: `fetch` answers a request. */
export function createRest(world: World, settings: RestSettings): RestApp {
  const limits = { ...defaultLimits, ...settings.limits }
  const metrics = createMetrics()
  const limitRate = createRateLimit(limits.requestsPerMinute, settings.nowMs)
  const kept = createKeptAnswers()
  let inFlight = 0
  const app = new Hono<Env>()

  app.use(async (c, next) => {
    const startMs = settings.nowMs()
    const requestId = world.newId()
    c.set('operation', 'none')
    c.set('requestId', requestId)
    inFlight += 1
    try {
      await next()
    } finally {
      inFlight -= 1
      // Not by `c.header`, which makes the answer anew, with its bytes as a stream.
      if (!c.get('complete')) completeHeaders(c.res.headers, requestId)
      const durationMs = settings.nowMs() - startMs
      const [operation, status, mistake] = [c.get('operation'), c.res.status, c.get('mistake')]
      metrics.count(operation, status, durationMs)
      const line = { requestId, method: c.req.method, operation, status, durationMs }
      settings.log(mistake === undefined ? line : { ...line, mistake })
    }
  })
  app.onError((error, c) => {
    c.set('complete', false)
    if (error instanceof FailureError) return problemResponse(error.failure)
    c.set('mistake', `${error.name} ${placeOf(error)}`)
    return problemResponse({ code: 'MISTAKE', message: 'Please report it with the number of the request.' })
  })
  app.notFound(() => problemResponse({ code: 'ROUTE_UNKNOWN', message: 'There is nothing at this address.' }))

  app.get('/health', (c) => c.json({ status: 'alive' }))
  app.get('/ready', async (c) => {
    await within(limits.timeMs, c.req.raw.signal, () => world.store.ping())
    return c.json({ status: 'ready' })
  })
  app.get('/metrics', (c) => c.text(metrics.text(inFlight), 200, { 'content-type': 'text/plain; version=0.0.4' }))

  // All that is registered after this: what watches over the process asks for it by whatever name it has.
  app.use(async (c, next) => {
    const { host, origin } = { host: c.req.header('host') ?? new URL(c.req.url).host, origin: c.req.header('origin') }
    if (!settings.isOurHost(host) || (origin !== undefined && !isOf(origin, host))) {
      throw new FailureError('HOST_REFUSED', 'This host or origin is not served here.')
    }
    limitRate(settings.addressOf?.(c) ?? 'all')
    await next()
  })
  const tooLarge = `The body may have ${limits.bodyBytes} bytes.`
  app.on(
    methodsWithBody,
    '/api/*',
    bodyLimit({
      maxSize: limits.bodyBytes,
      onError: () => problemResponse({ code: 'REQUEST_TOO_LARGE', message: tooLarge }),
    }),
  )
  app.route('/api', documentRoutes(world.guide))
  for (const route of routes) {
    const parts = inputParts(route)
    const path = `/api/v1${routerPath(route.path)}`
    if (!route.immutable) app.on(route.method, path, compress())
    app.on(route.method, path, async (c) => {
      c.set('operation', route.operation.name)
      const key = keyIn(c.req.header('idempotency-key'))
      const inside = settings.worldOf === undefined ? world : await settings.worldOf(c.req.raw)
      // Before anything else is said, and before an answer that is kept is given away.
      const refusal = refusalOf(route.operation, inside.caller)
      if (refusal !== null) return problemResponse(refusal)
      const input = await readInput(c.req, parts)
      const name = `${route.operation.name} ${JSON.stringify(input)}`
      const known = route.immutable ? kept.get(inside.workspace, name) : undefined
      if (known !== undefined) return sendKept(c, known)
      const result = await within(limits.timeMs, c.req.raw.signal, (signal) =>
        perform(route.operation, { ...inside, model: withSignal(inside.model, signal) }, input, key),
      )
      if (!result.ok) return problemResponse(result.failure)
      if (!route.immutable) return answer(c, route, result.value)
      const fresh = taggedAnswer(JSON.stringify(result.value))
      kept.keep(inside.workspace, name, fresh)
      return sendKept(c, fresh)
    })
  }
  for (const [path, methods] of methodsByPath()) {
    app.all(path, () => {
      const response = problemResponse({ code: 'METHOD_NOT_ALLOWED', message: `Use ${methods.join(' or ')}.` })
      response.headers.set('allow', methods.join(', '))
      return response
    })
  }
  return app
}

/** A stored answer as it is read most: with all of its headers at once, and its bytes as they are. */
function sendKept(c: Context<Env>, kept: TaggedAnswer): Response | Promise<Response> {
  c.set('complete', true)
  return sendTagged(c, kept, { immutable: true, also: { ...securityHeaders, 'x-request-id': c.get('requestId') } })
}

function answer(c: Context, { operation, method }: Route, value: unknown): Response | Promise<Response> {
  const file = fileAsked(operation, value, c.req.header('accept') ?? '')
  const body = file?.body ?? JSON.stringify(value)
  if (method === 'get') return sendTagged(c, taggedAnswer(body), { immutable: false, also: file?.headers })
  const headers = file?.headers ?? { 'content-type': 'application/json', 'cache-control': 'no-store' }
  return c.body(body, operation.kind === 'create' ? 201 : 200, headers)
}

function keyIn(key: string | undefined): string | null {
  if (key === undefined) return null
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key
  throw refused('Idempotency-Key', 'must be 1 to 200 visible ASCII characters')
}

function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { method, path } of routes) {
    const at = `/api/v1${routerPath(path)}`
    const methods = found.get(at) ?? []
    methods.push(...(method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
    found.set(at, methods)
  }
  return found
}

/** Pages without an origin of their own say `null`. */
function isOf(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host
}

function placeOf(error: Error): string {
  return (
    (error.stack ?? '')
      .split('\n')
      .find((line) => /^\s+at /.test(line))
      ?.trim() ?? ''
  )
}
