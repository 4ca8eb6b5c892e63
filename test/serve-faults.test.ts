import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Line, writeRounds } from './fault-client.ts'
import { serveProgram } from './served-program.ts'
import { auditStore } from './store-audit.ts'

const KILLS = 20
const CLIENTS = 8
/** Acknowledged writes between two kills: enough that every kill meets all eight clients at work. */
const WRITES_BETWEEN = 40

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackmark-serve-faults-'))
  chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const paths: Readonly<Record<string, (input: { projectId: string }) => string>> = {
  createProject: () => '/projects',
  saveBrief: ({ projectId }) => `/projects/${projectId}/revisions`,
  assessBrief: () => '/assessments',
}

/** Sends the same request, with the same key, until it is acknowledged: what a client is told to do. */
async function insist(url: string, say: (line: Line) => void, name: string, input: unknown, key: string | null) {
  const { projectId, ...rest } = input as { projectId: string }
  const body = JSON.stringify(name === 'saveBrief' ? rest : input)
  // Visible ASCII, which the names of these tests are but for their spaces.
  const keyed = key === null ? {} : { 'idempotency-key': key.replaceAll(' ', '-') }
  const headers = { 'content-type': 'application/json', ...keyed }
  for (;;) {
    try {
      const response = await fetch(`${url}/api/v1${paths[name]?.({ projectId })}`, { method: 'POST', headers, body })
      const answer = (await response.json()) as { code?: string }
      if (response.ok) return answer
      if (response.status !== 503) throw new Error(`${name}: ${answer.code}`)
      say({ kind: 'failure', code: answer.code ?? '' })
    } catch (error) {
      // Of a connection that was refused or broke; the stream of an answer that breaks off is the same.
      if (!(error instanceof TypeError)) throw error
      say({ kind: 'failure', code: 'connection' })
    }
    await sleep(20)
  }
}

test(`${KILLS} kill -9 of the serving process under ${CLIENTS} clients lose no acknowledged write, and it starts without help`, async () => {
  const port = await freePort()
  const start = () => serveProgram(folder, ['--port', String(port), '--quiet'])
  const lines: Line[] = []
  const stopping = new AbortController()
  let waiting: { left: number; readonly done: () => void } | null = null
  const acknowledged = (more: number) =>
    new Promise<void>((resolve) => {
      waiting = { left: more, done: resolve }
    })
  const say = (line: Line) => {
    lines.push(line)
    if (waiting === null || line.kind === 'failure') return
    waiting.left -= 1
    if (waiting.left === 0) waiting.done()
  }
  let served = start()
  const url = await served.ready
  const working = Promise.all(
    Array.from({ length: CLIENTS }, (_, client) =>
      writeRounds({
        run: 'http',
        client,
        insist: (name, input, key) => insist(url, say, name, input, key),
        say,
        stopping: stopping.signal,
      }),
    ),
  )
  for (let kill = 0; kill < KILLS; kill++) {
    // Clients only end before where one was answered what it must not be.
    await Promise.race([acknowledged(WRITES_BETWEEN), working])
    served.process.kill('SIGKILL')
    await served.ended
    served = start()
    await served.ready
  }
  stopping.abort()
  await working
  served.process.kill('SIGTERM')
  expect((await served.ended).code).toBe(0)
  const found = await auditStore(join(folder, '.stackmark'), lines)
  process.stdout.write(`serve killed ${KILLS} times: ${JSON.stringify({ ...found, lost: found.lost.length })}\n`)
  expect(found).toMatchObject({ lost: [], halves: [], twice: 0 })
  expect(lines.filter(({ kind }) => kind === 'assessment').length).toBeGreaterThan(0)
  expect(Object.keys(found.failures).filter((code) => code !== 'connection')).toEqual([])
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address with a port')
  return address.port
}
