import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryHome } from '../packages/server/src/store/store-fixture.ts'

const program = new URL('../apps/cli/bin/stackmark.cjs', import.meta.url).pathname

let place: Awaited<ReturnType<typeof temporaryHome>>
beforeAll(async () => {
  place = await temporaryHome()
})
afterAll(() => place.remove())

const env = () => ({ PATH: process.env.PATH ?? '', STACKMARK_HOME: place.home })

describe.each(['2025', '2026'])('a real process, spoken to by the official client in the protocol of %s', (era) => {
  test('lists, calls, reads, and ends with its input', async () => {
    const transport = new StdioClientTransport({ command: process.execPath, args: [program, 'mcp'], env: env() })
    const client = new Client(
      { name: 'test', version: '0.0.0' },
      era === '2026' ? { versionNegotiation: { mode: 'auto' } } : {},
    )
    await client.connect(transport)
    expect(client.getNegotiatedProtocolVersion()).toMatch(new RegExp(`^${era}-`))
    expect(client.getServerVersion()).toMatchObject({ name: 'stackmark' })
    const { tools } = await client.listTools()
    expect(tools.length).toBeGreaterThan(20)
    const assessed = await client.callTool({
      name: 'assessBrief',
      arguments: { of: { brief: { name: `In ${era}`, type: 'api-only' } }, trials: 100, samples: 1000 },
    })
    expect(assessed.isError ?? false).toBe(false)
    const { uri } = assessed.structuredContent as { uri: string }
    const { contents } = await client.readResource({ uri })
    expect(JSON.stringify(contents)).toContain(`In ${era}`)
    await client.close()
  })
})

test('nothing but the protocol is written, and the end of the input is a clean end', async () => {
  const child = spawn(process.execPath, [program, 'mcp'], { env: env() })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '0' } }
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`)
  await once(child.stdout, 'data')
  child.stdin.end()
  const [code] = await once(child, 'exit')
  expect([code, err]).toEqual([0, ''])
  for (const line of out.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' })
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it cleanly', async (signal) => {
  const child = spawn(process.execPath, [program, 'mcp'], { env: env() })
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '0' } }
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params })}\n`)
  await once(child.stdout, 'data')
  child.kill(signal)
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('a store that cannot be opened is said on the standard error', async () => {
  const child = spawn(process.execPath, [program, 'mcp'], { env: { ...env(), DATABASE_URL: 'nonsense' } })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const [code] = await once(child, 'exit')
  expect(code).toBe(5)
  expect(err).toContain('[STORE_URL_INVALID]')
})
