import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Line } from './fault-client.ts'
import { auditStore } from './store-audit.ts'

const ROOT = join(import.meta.dirname, '..')
const KILLS = 20
/** Acknowledged writes between two kills: enough that every kill meets all eight clients at work. */
const WRITES_BETWEEN = 40

let bundle = ''
let folder = ''
let home = ''
beforeAll(async () => {
  // Below the repository, where the packages that are not bundled are found.
  bundle = mkdtempSync(join(ROOT, 'node_modules/.stackmark-faults-'))
  await build({
    entryPoints: [join(import.meta.dirname, 'fault-writer.ts')],
    outfile: join(bundle, 'writer.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pg', 'drizzle-orm', 'zod', 'graphile-worker'],
    logLevel: 'warning',
  })
})
afterAll(() => rmSync(bundle, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackmark-faults-'))
  chmodSync(folder, 0o755)
  home = join(folder, 'home')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Writer {
  readonly process: ChildProcess
  readonly ended: Promise<number | null>
  /** Resolves once so many more writes were acknowledged; rejects where the writer ends before. */
  readonly acknowledged: (more: number) => Promise<void>
}

function startWriter(run: string, lines: Line[]): Writer {
  const child = spawn(process.execPath, [join(bundle, 'writer.mjs'), home, run], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let waiting: { left: number; readonly done: () => void } | null = null
  createInterface({ input: child.stdout }).on('line', (text) => {
    let line: Line
    try {
      line = JSON.parse(text)
    } catch {
      // Cut off by the kill: nobody has received it.
      return
    }
    lines.push(line)
    if (waiting === null || line.kind === 'failure') return
    waiting.left -= 1
    if (waiting.left === 0) waiting.done()
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const acknowledged = (more: number) =>
    new Promise<void>((resolve, reject) => {
      waiting = { left: more, done: resolve }
      void ended.then((code) => reject(new Error(`the writer ended with ${code}`)))
    })
  return { process: child, ended, acknowledged }
}

const serverPid = () => {
  const file = join(home, 'postgres/data/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
}

test(`${KILLS} kill -9 of the database under eight clients lose no acknowledged write, and it comes back by itself`, async () => {
  const lines: Line[] = []
  const writer = startWriter('database', lines)
  const killed = new Set<number>()
  for (let kill = 0; kill < KILLS; kill++) {
    await writer.acknowledged(WRITES_BETWEEN)
    const pid = serverPid()
    process.kill(pid, 'SIGKILL')
    killed.add(pid)
  }
  await writer.acknowledged(WRITES_BETWEEN)
  writer.process.kill('SIGTERM')
  expect(await writer.ended).toBe(0)
  const found = await auditStore(home, lines)
  process.stdout.write(
    `database killed ${killed.size} times: ${JSON.stringify({ ...found, lost: found.lost.length })}\n`,
  )
  expect(found).toMatchObject({ lost: [], halves: [], twice: 0 })
  expect(killed.size).toBe(KILLS)
  expect(Object.keys(found.failures).filter((code) => code !== 'STORE_INTERRUPTED')).toEqual([])
  expect(serverPid()).toBe(0)
})

test(`${KILLS} kill -9 of a process with eight clients lose no acknowledged write and leave nothing half written`, async () => {
  const lines: Line[] = []
  for (let kill = 0; kill < KILLS; kill++) {
    const writer = startWriter(`process ${kill}`, lines)
    await writer.acknowledged(WRITES_BETWEEN)
    writer.process.kill('SIGKILL')
    await writer.ended
  }
  const found = await auditStore(home, lines)
  process.stdout.write(`process killed ${KILLS} times: ${JSON.stringify({ ...found, lost: found.lost.length })}\n`)
  expect(found).toMatchObject({ lost: [], halves: [], twice: 0, failures: {} })
  expect(lines.filter(({ kind }) => kind === 'assessment').length).toBeGreaterThan(0)
  expect(serverPid()).toBe(0)
})
