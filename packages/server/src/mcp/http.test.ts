import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { few, type TestWorld, testWorld } from '../operations/world-fixture.ts'
import { callerIn } from './caller.ts'
import { createMcpHttp, type McpHttp } from './http.ts'

let place: TestWorld
let http: { readonly handle: (request: Request) => Promise<Response>; readonly close: McpHttp['close'] }
const mistakes: unknown[] = []
beforeAll(async () => {
  place = await testWorld()
  const { guide } = place.world
  const settings = { guide, call: callerIn(place.world), version: '0', onMistake: (e: unknown) => mistakes.push(e) }
  const { handle, close } = createMcpHttp()
  http = { handle: (request) => handle(request, settings), close }
})
afterAll(async () => {
  await http.close()
  await place.close()
})

const at = 'http://127.0.0.1/mcp'
const post = (body: string, headers: Record<string, string> = {}) =>
  http.handle(
    new Request(at, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
      body,
    }),
  )

describe.each(['2025', '2026'])('the official client in the protocol of %s', (era) => {
  test('lists, calls, reads and completes without a session', async () => {
    const transport = new StreamableHTTPClientTransport(new URL(at), {
      fetch: (url, init) => http.handle(new Request(url, init)),
    })
    const negotiation = era === '2026' ? { versionNegotiation: { mode: 'auto' as const } } : {}
    const client = new Client({ name: 'test', version: '0' }, negotiation)
    await client.connect(transport)
    expect(client.getNegotiatedProtocolVersion()).toMatch(new RegExp(`^${era}-`))
    expect(transport.sessionId).toBeUndefined()
    await client.listTools()
    const of = { brief: { name: 'Over HTTP', type: 'api-only' } }
    const assessed = await client.callTool({ name: 'assessBrief', arguments: { of, ...few } })
    const { uri } = assessed.structuredContent as { uri: string }
    expect(JSON.stringify(await client.readResource({ uri }))).toContain('Over HTTP')
    const wrong = await client.callTool({ name: 'getFact', arguments: { factId: 'rate.mid.eastern-europ' } })
    expect(wrong.isError).toBe(true)
    expect(JSON.stringify(wrong.content)).toContain('rate.mid.eastern-europe')
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'stackmark://facts/{id}' },
      argument: { name: 'id', value: 'rate.mid' },
    })
    expect(completion.values.length).toBeGreaterThan(2)
    expect((await client.listPrompts()).prompts).toHaveLength(1)
    await client.close()
    expect(mistakes).toEqual([])
  })
})

test('what is no request of the protocol is refused', async () => {
  expect((await post('not json')).status).toBe(400)
  expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415)
  expect((await post(JSON.stringify({ padding: 'x'.repeat(1_100_000) }))).status).toBe(413)
  expect((await http.handle(new Request(at))).status).toBe(405)
  expect((await http.handle(new Request(at, { method: 'DELETE' }))).status).toBe(405)
})
