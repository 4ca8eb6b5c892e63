import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryHome } from '../packages/server/src/store/store-fixture.ts'

const program = new URL('../apps/cli/bin/stackmark.cjs', import.meta.url).pathname

let place: Awaited<ReturnType<typeof temporaryHome>>
let server: ReturnType<typeof spawn>
let origin: string
const env = () => ({ PATH: process.env.PATH ?? '', STACKMARK_HOME: place.home, STACKMARK_AUTH: 'on' })

beforeAll(async () => {
  place = await temporaryHome()
  // Listens to other machines without being forced: people sign in.
  const args = [program, 'serve', '--quiet', '--port', '0', '--host', '0.0.0.0']
  server = spawn(process.execPath, args, { env: env(), stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(server.stdout ?? process.stdin, 'data')) as [Buffer]
  const [, port] = /:(\d+)\/api\/v1/.exec(said.toString()) ?? []
  origin = `http://127.0.0.1:${port}`
}, 60_000)
afterAll(async () => {
  server.kill('SIGTERM')
  await once(server, 'exit')
  await place.remove()
})

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

test('from an invitation of the operator to an assistant with a token', async () => {
  const invite = [program, 'access', 'invite', 'ann@example.com', '--role', 'editor']
  const invitation = execFileSync(process.execPath, invite, { env: env(), stdio: ['ignore', 'pipe', 'ignore'] })
  const account = { email: 'ann@example.com', password: 'correct horse battery' }
  const signedUp = await post('/api/auth/sign-up/email', {
    name: 'Ann',
    ...account,
    invitation: invitation.toString().trim(),
  })
  expect(signedUp.status).toBe(201)
  const signedIn = await post('/api/auth/sign-in/email', account)
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const made = await post('/api/v1/tokens', { name: 'assistant', scope: 'write' }, { cookie })
  const { secret } = (await made.json()) as { secret: string }

  const url = new URL(`${origin}/mcp`)
  const stranger = new Client({ name: 'test', version: '0' })
  await expect(stranger.connect(new StreamableHTTPClientTransport(url))).rejects.toThrow()
  for (const mode of ['legacy', 'auto'] as const) {
    const client = new Client({ name: 'test', version: '0' }, { versionNegotiation: { mode } })
    const requestInit = { headers: { authorization: `Bearer ${secret}` } }
    await client.connect(new StreamableHTTPClientTransport(url, { requestInit }))
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).not.toContain('createToken')
    const assessed = await client.callTool({
      name: 'assessBrief',
      arguments: { of: { brief: { type: 'api-only' } }, trials: 100, samples: 1000 },
    })
    expect(assessed.isError ?? false).toBe(false)
    await client.close()
  }
})

test('the secret that signs cookies is readable by its owner alone', () => {
  expect(statSync(join(place.home, 'sign-in-secret')).mode & 0o777).toBe(0o600)
})

test('settings that are wrong end the start', async () => {
  const wrong = { ...env(), STACKMARK_SIGN_UP: 'everybody' }
  const child = spawn(process.execPath, [program, 'serve', '--port', '0'], { env: wrong })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  expect(await once(child, 'exit')).toEqual([5, null])
  expect(err).toContain('[ACCESS_SETTINGS_INVALID]')
})
