import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../operations/index.ts'
import { few, type TestWorld, testWorld } from '../operations/world-fixture.ts'
import { securityHeaders } from './answer-headers.ts'
import { createRest, type LogLine, type RestSettings } from './app.ts'
import { inputParts } from './input-parts.ts'
import { problemShape } from './problem.ts'
import { namesInPath, routes } from './routes.ts'

let place: TestWorld
const lines: LogLine[] = []
beforeAll(async () => {
  place = await testWorld()
})
afterAll(() => place.close())

const json = { 'content-type': 'application/json' }
const settingsOf = (log: LogLine[]) => ({
  log: (line: LogLine) => log.push(line),
  nowMs: () => 0,
  isOurHost: () => true,
})
const app = (part: Partial<RestSettings> = {}) => createRest(place.world, { ...settingsOf(lines), ...part })
const send = (path: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') =>
  app().request(`/api/v1${path}`, { method, headers: { ...json, ...headers }, body: JSON.stringify(body) })
async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemShape.parse(await response.json())
  expect(problem.status).toBe(response.status)
  return problem
}
const created = async (name: string) => (await (await send('/projects', { name })).json()) as { id: string }

test('every operation has one route of its own, whose path names inputs only', () => {
  expect(routes.map(({ operation }) => operation)).toEqual([...operations])
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length)
  for (const route of routes) {
    expect(Object.keys(inputParts(route).path).toSorted()).toEqual(namesInPath(route.path).toSorted())
  }
})

test('a creation with a key happens once, and the key is no good for another', async () => {
  const [first, again] = [
    await send('/projects', { name: 'A' }, { 'idempotency-key': 'k' }),
    await send('/projects', { name: 'A' }, { 'idempotency-key': 'k' }),
  ]
  expect(first.status).toBe(201)
  expect(await again.json()).toEqual(await first.json())
  expect(await problemOf(await send('/projects', { name: 'B' }, { 'idempotency-key': 'k' }))).toMatchObject({
    status: 409,
    code: 'KEY_REUSED',
  })
  expect(await problemOf(await send('/projects', { name: 'B' }, { 'idempotency-key': 'a b' }))).toMatchObject({
    code: 'INPUT_INVALID',
  })
})

test('a conflict holds both versions', async () => {
  const { id } = await created('C')
  const path = `/projects/${id}/revisions`
  expect((await send(path, { revision: 0, brief: { name: 'one' } })).status).toBe(201)
  expect(await problemOf(await send(path, { revision: 0, brief: { name: 'two' } }))).toMatchObject({
    status: 409,
    code: 'REVISION_CONFLICT',
    sent: { brief: { name: 'two' } },
    stored: { revision: 1, brief: { name: 'one' } },
  })
})

test('lists come in pages', async () => {
  for (const name of ['page a', 'page b', 'page c']) await created(name)
  const first = (await (await app().request('/api/v1/projects?limit=2&words=page')).json()) as {
    items: unknown[]
    next: string
  }
  const rest = (await (
    await app().request(`/api/v1/projects?limit=2&words=page&cursor=${first.next}`)
  ).json()) as typeof first
  expect([first.items.length, rest.items.length, rest.next]).toEqual([2, 1, null])
})

test('a stored assessment is compressed, tagged and not sent twice', async () => {
  const assessed = (await (await send('/assessments', { of: { brief: { type: 'api-only' } }, ...few })).json()) as {
    id: string
  }
  const path = `/api/v1/assessments/${assessed.id}`
  const plain = await app().request(path)
  expect(await plain.json()).toEqual(assessed)
  expect(plain.headers.get('cache-control')).toContain('immutable')
  const zipped = await app().request(path, { headers: { 'accept-encoding': 'gzip' } })
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  const again = await app().request(path, { headers: { 'if-none-match': zipped.headers.get('etag') ?? '' } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test.each([
  ['/nothing', {}, 404, 'ROUTE_UNKNOWN'],
  ['/projects', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  ['/projects', { method: 'POST', headers: json, body: '{' }, 400, 'REQUEST_NOT_JSON'],
  ['/projects', { method: 'POST', body: '{}' }, 415, 'REQUEST_MEDIA_TYPE'],
  ['/projects', { method: 'POST', headers: json, body: '[]' }, 422, 'INPUT_INVALID'],
  ['/projects', { method: 'POST', headers: json, body: '{"name":"a","__proto__":{}}' }, 422, 'INPUT_INVALID'],
  ['/projects?limit=x', {}, 422, 'INPUT_INVALID'],
  ['/projects?limit=1&limit=2', {}, 422, 'INPUT_INVALID'],
  ['/projects?unknown=1', {}, 422, 'INPUT_INVALID'],
  ['/projects?cursor=x', {}, 422, 'CURSOR_INVALID'],
  ['/projects/00000000-0000-4000-8000-00000000ffff', {}, 404, 'NOT_FOUND'],
  ['/projects', { headers: { origin: 'http://elsewhere.example' } }, 421, 'HOST_REFUSED'],
] as const)('%s %j is answered with %i %s', async (path, init, status, code) => {
  expect(await problemOf(await app().request(`/api/v1${path}`, init))).toMatchObject({ status, code })
})

test.each([
  [
    'a number that no column holds',
    'get',
    '/projects/00000000-0000-4000-8000-00000000ffff/differences?from=1&to=2147483648',
    undefined,
  ],
  [
    'a revision that no column holds',
    'get',
    '/projects/00000000-0000-4000-8000-00000000ffff/revisions?below=9007199254740991',
    undefined,
  ],
  ['half a character in a name', 'post', '/projects', '{"name":"\\ud800"}'],
  [
    'half a character in a brief',
    'post',
    '/projects/00000000-0000-4000-8000-00000000ffff/revisions',
    '{"revision":0,"brief":{"summary":"\\udc00"}}',
  ],
  ['half a character in a key', 'post', '/assessments', '{"of":{"brief":{"\\udc00":1}}}'],
])('%s is refused, not stumbled over', async (_, method, path, body) => {
  const sent = body === undefined ? {} : { headers: json, body }
  const response = await app().request(`/api/v1${path}`, { method, ...sent })
  expect(await problemOf(response)).toMatchObject({ status: 422, code: 'INPUT_INVALID' })
})

test('a cursor of a moment that PostgreSQL cannot read is refused', async () => {
  const cursor = Buffer.from('[8640000000000000,"00000000-0000-4000-8000-00000000ffff"]').toString('base64url')
  expect(await problemOf(await app().request(`/api/v1/projects?cursor=${cursor}`))).toMatchObject({
    code: 'CURSOR_INVALID',
  })
})

test('bodies and rates have limits', async () => {
  const small = app({ limits: { bodyBytes: 20, requestsPerMinute: 1 } })
  const init = { method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(50) }) }
  expect(await problemOf(await small.request('/api/v1/projects', init))).toMatchObject({ status: 413 })
  const limited = await small.request('/api/v1/projects')
  expect(limited.headers.get('retry-after')).toBe('1')
  expect(await problemOf(limited)).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
})

test('an answer that takes too long is a problem, and its run of the model is given up', async () => {
  let givenUp: unknown = null
  const run = (_task: unknown, _input: unknown, signal?: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => {
        givenUp = signal.reason
        reject(signal.reason)
      })
    })
  const slow = createRest({ ...place.world, model: { run } }, { ...settingsOf(lines), limits: { timeMs: 50 } })
  const init = { method: 'POST', headers: json, body: JSON.stringify({ of: { brief: {} } }) }
  expect(await problemOf(await slow.request('/api/v1/next-question', init))).toMatchObject({ code: 'REQUEST_TIMEOUT' })
  expect(givenUp).toMatchObject({ code: 'REQUEST_TIMEOUT' })
  const client = new AbortController()
  const patient = createRest({ ...place.world, model: { run } }, settingsOf(lines))
  const left = patient.request('/api/v1/next-question', { ...init, signal: client.signal })
  setTimeout(() => client.abort(), 50)
  expect(await problemOf(await left)).toMatchObject({ code: 'REQUEST_ABANDONED' })
  expect(givenUp).toMatchObject({ code: 'REQUEST_ABANDONED' })
})

test('a mistake of ours is a problem without its words, and the log has its place', async () => {
  const read = () => Promise.reject(new TypeError('Secretname is not a function'))
  const broken = createRest({ ...place.world, store: { ...place.world.store, read } }, settingsOf(lines))
  lines.length = 0
  const problem = await problemOf(await broken.request('/api/v1/projects'))
  expect(problem).toMatchObject({ status: 500, code: 'MISTAKE' })
  expect(lines).toMatchObject([{ status: 500, mistake: expect.stringMatching(/^TypeError at /) }])
  expect(JSON.stringify([lines, problem])).not.toContain('Secretname')
})

test('a stored assessment is read from the store once, and its address is checked all the same', async () => {
  const brief = { type: 'api-only' }
  const assessed = (await (await send('/assessments', { of: { brief }, ...few })).json()) as { id: string }
  const path = `/api/v1/assessments/${assessed.id}`
  let reads = 0
  const read: typeof place.world.store.read = (workspace, work) => {
    reads += 1
    return place.world.store.read(workspace, work)
  }
  const counting = createRest({ ...place.world, store: { ...place.world.store, read } }, settingsOf(lines))
  const [first, again] = [await counting.request(path), await counting.request(path)]
  expect(await again.text()).toBe(await first.text())
  expect(reads).toBe(1)
  expect((await counting.request(`${path}?x=1`)).status).toBe(422)
  const refusing = await counting.request(path, { headers: { 'accept-encoding': 'gzip;q=0' } })
  expect(refusing.headers.get('content-encoding')).toBeNull()
})

test('every answer has the security headers and a number of its own, kept ones too', async () => {
  const assessed = (await (await send('/assessments', { of: { brief: { type: 'api-only' } }, ...few })).json()) as {
    id: string
  }
  const path = `/api/v1/assessments/${assessed.id}`
  const server = app()
  const etag = (await server.request(path)).headers.get('etag') ?? ''
  const answers = [
    await server.request(path),
    await server.request(path, { headers: { 'accept-encoding': 'gzip' } }),
    await server.request(path, { headers: { 'if-none-match': etag } }),
    await server.request(`${path}?x=1`),
    await server.request('/api/v1/projects'),
    await server.request('/nothing'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 304, 422, 200, 404])
  for (const { headers } of answers) expect(Object.fromEntries(headers)).toMatchObject(securityHeaders)
  expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(answers.length)
})

test('health, readiness and metrics answer, and the log holds nothing of what was said', async () => {
  const server = app()
  expect((await server.request('/health')).status).toBe(200)
  expect((await server.request('/ready')).status).toBe(200)
  lines.length = 0
  const response = await server.request('/api/v1/projects?words=Secretname')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(lines).toMatchObject([{ method: 'GET', operation: 'listProjects', status: 200 }])
  expect(JSON.stringify(lines)).not.toContain('Secretname')
  expect(await (await server.request('/metrics')).text()).toContain(
    'requests_total{operation="listProjects",status="200"} 1',
  )
})

test('a file comes as bytes of its own type where that is accepted, else in JSON', async () => {
  const { id } = (await (await send('/assessments', { of: { brief: {} }, trials: 100, samples: 100 })).json()) as {
    id: string
  }
  const path = `/api/v1/assessments/${id}/export?form=pdf`
  const bytes = await app().request(path, { headers: { accept: 'application/pdf' } })
  expect(bytes.headers.get('content-type')).toBe('application/pdf')
  expect(bytes.headers.get('content-disposition')).toBe(`attachment; filename="assessment-${id}.pdf"`)
  const enveloped = (await (await app().request(path)).json()) as { encoding: string; content: string }
  expect(enveloped.encoding).toBe('base64')
  const body = Buffer.from(await bytes.arrayBuffer())
  expect(body.subarray(0, 5).toString()).toBe('%PDF-')
  expect(body.equals(Buffer.from(enveloped.content, 'base64'))).toBe(true)
})
