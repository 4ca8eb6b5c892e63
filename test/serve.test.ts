import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ServedProgram, serveProgram } from './served-program.ts'

let folder = ''
let served: ServedProgram | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackmark-serve-'))
  chmodSync(folder, 0o755)
})
afterEach(async () => {
  served?.process.kill('SIGTERM')
  await served?.ended
  served = null
  rmSync(folder, { recursive: true, force: true })
})

function start(...args: string[]): ServedProgram {
  served = serveProgram(folder, args.includes('--port') ? args : ['--port', '0', ...args])
  return served
}

const assess = (url: string, seed: number, trials = 10_000) =>
  fetch(`${url}/api/v1/assessments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ of: { brief: { type: 'api-only' } }, seed, trials, samples: 10_000 }),
  })

test('a signal lets what runs be answered and stored, refuses what comes, and ends with 0', async () => {
  const { process: child, ready, ended } = start()
  const url = await ready
  const running = assess(url, 1)
  await sleep(100)
  child.kill('SIGTERM')
  await sleep(50)
  await expect(fetch(`${url}/health`, { headers: { connection: 'close' } })).rejects.toThrow()
  const answer = await running
  expect(answer.status).toBe(200)
  const { id } = (await answer.json()) as { id: string }
  const { code, err } = await ended
  expect(code).toBe(0)
  expect(JSON.parse(err.trim().split('\n').at(-1) ?? '')).toMatchObject({ operation: 'assessBrief', status: 200 })
  // Nothing is left running, and what was answered is there.
  expect(existsSync(join(folder, '.stackmark/postgres/data/postmaster.pid'))).toBe(false)
  const again = await start('--quiet').ready
  expect((await fetch(`${again}/api/v1/assessments/${id}`)).status).toBe(200)
})

test('a second signal ends it at once', async () => {
  const { process: child, ready, ended } = start()
  const running = assess(await ready, 1)
  running.catch(() => {})
  await sleep(100)
  child.kill('SIGTERM')
  await sleep(50)
  child.kill('SIGTERM')
  expect((await ended).code).toBe(143)
  await expect(running).rejects.toThrow()
})

test('more runs than may wait are refused with MODEL_BUSY, and everything else is answered meanwhile', async () => {
  const url = await start().ready
  const runs = Promise.all(Array.from({ length: 40 }, (_, seed) => assess(url, seed, 1000)))
  await sleep(100)
  const begun = performance.now()
  expect((await fetch(`${url}/api/v1/projects`)).status).toBe(200)
  // An assessment alone takes longer than that; with the model in the event loop, all of them would come before.
  expect(performance.now() - begun).toBeLessThan(1000)
  const answers = await runs
  const refused = answers.filter(({ status }) => status === 503)
  expect(refused.length).toBeGreaterThan(0)
  expect(answers.length - refused.length).toBeGreaterThanOrEqual(17)
  expect(await refused[0]?.json()).toMatchObject({ code: 'MODEL_BUSY' })
  expect(refused[0]?.headers.get('retry-after')).toBe('1')
})

test('a client that goes away leaves the model free for others', async () => {
  const url = await start().ready
  const body = JSON.stringify({ of: { brief: {} }, seed: 1, trials: 10_000, samples: 100_000 })
  const headers = { 'content-type': 'application/json' }
  const gone = Array.from({ length: 12 }, () =>
    fetch(`${url}/api/v1/assessments`, { method: 'POST', headers, body, signal: AbortSignal.timeout(150) }),
  )
  expect((await Promise.allSettled(gone)).every(({ status }) => status === 'rejected')).toBe(true)
  const begun = performance.now()
  expect((await assess(url, 1, 100)).status).toBe(200)
  expect(performance.now() - begun).toBeLessThan(4000)
})

test('a port that is taken, an address of nobody, and one that others reach are refused with 6', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const cases = [
    [['--port', String(port)], 'LISTEN_PORT_IN_USE'],
    [['--host', 'nowhere.invalid', '--force'], 'LISTEN_ADDRESS_UNKNOWN'],
    [['--host', '0.0.0.0'], 'LISTEN_OPEN_TO_OTHERS'],
  ] as const
  for (const [args, failure] of cases) {
    const { code, out, err } = await start(...args).ended
    expect([code, out]).toEqual([6, ''])
    expect(err).toMatch(new RegExp(`^[^\n]+\\[${failure}\\]\n$`))
  }
  other.close()
  expect(existsSync(join(folder, '.stackmark/postgres/data/postmaster.pid'))).toBe(false)
})

test('the file with the hand-overs and the public address are read', async () => {
  writeFileSync(join(folder, 'handovers.json'), '{"handovers": 1}')
  const bad = serveProgram(folder, ['--port', '0'], { STACKMARK_HANDOVERS: 'handovers.json' })
  expect(await bad.ended).toMatchObject({ code: 5, err: expect.stringContaining('[HANDOVER_SETTINGS_INVALID]') })
  const worse = serveProgram(folder, ['--port', '0'], { STACKMARK_PUBLIC_URL: 'here' })
  expect(await worse.ended).toMatchObject({ code: 6, err: expect.stringContaining('[LISTEN_URL_INVALID]') })
})
