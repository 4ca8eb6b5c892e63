import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../operations/index.ts'
import { few, type TestWorld, testWorld } from '../operations/world-fixture.ts'
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
const app = (part: Partial<RestSettings> = {}) =>
  createRest(place.world, { log: (line) => lines.push(line), nowMs: () => 0, isOurHost: () => true, ...part })
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

test('bodies and rates have limits', async () => {
  const small = app({ limits: { bodyBytes: 20, requestsPerMinute: 1 } })
  const init = { method: 'POST', headers: json, body: JSON.stringify({ name: 'x'.repeat(50) }) }
  expect(await problemOf(await small.request('/api/v1/projects', init))).toMatchObject({ status: 413 })
  const limited = await small.request('/api/v1/projects')
  expect(limited.headers.get('retry-after')).toBe('1')
  expect(await problemOf(limited)).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
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
