import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { bundledGuide } from '@stackmark/guide/data'
import {
  inProcessModel,
  type Operation,
  openStore,
  operations,
  ownWorkspace,
  perform,
  type Store,
  type World,
} from '@stackmark/server'
import { afterAll, beforeAll, expect, test } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../apps/cli/bin/stackmark.cjs')
const JOBS = 24
const KILLS = 12
const LEASE_SECONDS = 1

interface SeenJob {
  readonly id: string
  readonly state: string
  readonly attempts: number
  readonly failures: number
  readonly progress: number
  readonly error: { readonly code: string } | null
  readonly result: { readonly assessmentId: string | null; readonly file: { readonly mediaType: string } | null } | null
}

interface Line {
  readonly event: string
  readonly jobId?: string
  readonly end?: string
}

let folder = ''
let store: Store
let world: World
const workers = new Set<ChildProcess>()
const lines: Line[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stackmark-jobs-'))
  chmodSync(folder, 0o755)
  const opened = await openStore({ home: join(folder, 'home') }, () => new Date())
  if (!opened.ok) throw new Error(opened.failure.message)
  store = opened.store
  const guide = bundledGuide()
  world = {
    store,
    workspace: ownWorkspace,
    caller: { kind: 'alone' },
    guide,
    model: inProcessModel(guide),
    now: () => new Date(),
    newId: randomUUID,
    newSecret: () => randomBytes(32).toString('base64url'),
    handovers: [],
    enquiries: null,
    fetch,
  }
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

function startWorker(): ChildProcess {
  const args = [PROGRAM, 'worker', '--concurrency', '2', '--lease', String(LEASE_SECONDS)]
  const env = { ...process.env, STACKMARK_HOME: join(folder, 'home'), DATABASE_URL: '' }
  const worker = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  workers.add(worker)
  // A line that a kill cut off is none.
  createInterface({ input: worker.stdout }).on('line', (text) => text.endsWith('}') && lines.push(JSON.parse(text)))
  worker.on('exit', () => workers.delete(worker))
  return worker
}

async function stopped(worker: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  const code = new Promise<number | null>((resolve) => worker.once('exit', resolve))
  worker.kill(signal)
  return await code
}

async function call(name: string, input: unknown, key: string | null = null): Promise<unknown> {
  const operation: Operation | undefined = operations.find((each) => each.name === name)
  if (operation === undefined) throw new Error(`there is no operation ${name}`)
  const result = await perform(operation, world, input, key)
  if (!result.ok) throw new Error(`${name}: ${result.failure.code}: ${result.failure.message}`)
  return result.value
}

const job = async (id: string) => (await call('getJob', { jobId: id })) as SeenJob

async function until(id: string, state: string, timeMs = 30_000): Promise<SeenJob> {
  const endMs = performance.now() + timeMs
  for (;;) {
    const found = await job(id)
    if (found.state === state) return found
    if (performance.now() > endMs) throw new Error(`${id} is ${found.state}, not ${state}`)
    await sleep(50)
  }
}

const assess = (seed: number, trials = 3000) => ({
  job: { kind: 'assess', of: { brief: { type: 'api-only' } }, seed, trials, samples: trials * 10 },
})

test(`${KILLS} kills of three workers lose none of ${JOBS} jobs and finish none twice`, {
  timeout: 180_000,
}, async () => {
  const started = await Promise.all(
    Array.from({ length: JOBS }, async (_, seed) => (await call('startJob', assess(seed), `job ${seed}`)) as SeenJob),
  )
  const again = (await call('startJob', assess(3), 'job 3')) as SeenJob
  expect(again.id).toBe(started[3]?.id)
  for (let at = 0; at < 3; at++) startWorker()
  let kills = 0
  // Each kill hits a worker with a job in its hands.
  for (let seen = 0; kills < KILLS; ) {
    const taken = lines.filter(({ event }) => event === 'taken').length
    if (taken === seen) {
      await sleep(20)
      if ((await open()) === 0) break
      continue
    }
    seen = taken
    const victim = [...workers][kills % workers.size]
    if (victim === undefined) throw new Error('no worker is left')
    await stopped(victim, 'SIGKILL')
    kills += 1
    startWorker()
  }
  const done = await Promise.all(started.map(({ id }) => until(id, 'done', 120_000)))
  const ends = lines.filter(({ event, end }) => event === 'ended' && end === 'done').map(({ jobId }) => jobId)
  const retaken = done.filter(({ attempts }) => attempts > 1).length
  console.log(`${JOBS} jobs, ${kills} kills: ${done.length} done, ${retaken} of them taken more than once`)
  expect(new Set(ends).size).toBe(ends.length)
  expect(new Set(done.map(({ result }) => result?.assessmentId)).size).toBe(JOBS)
  expect(kills).toBeGreaterThan(3)
  expect(retaken).toBeGreaterThan(0)

  async function open(): Promise<number> {
    return (await Promise.all(started.map(({ id }) => job(id)))).filter(({ state }) => state !== 'done').length
  }
})

test('a running job is cancelled within seconds, and its worker goes on with the next', async () => {
  const long = (await call('startJob', assess(1, 200_000))) as SeenJob
  await until(long.id, 'running')
  const startMs = performance.now()
  await call('cancelJob', { jobId: long.id })
  expect(await until(long.id, 'cancelled')).toMatchObject({ result: null })
  expect(performance.now() - startMs).toBeLessThan(5000)
  const next = (await call('startJob', assess(99, 100))) as SeenJob
  await until(next.id, 'done')
})

test('the report is made as a PDF, and a backtest as JSON, with their progress', async () => {
  const first = (await call('startJob', assess(1, 100))) as SeenJob
  const { result } = await until(first.id, 'done')
  const pdf = (await call('startJob', { job: { kind: 'pdf', assessmentId: result?.assessmentId } })) as SeenJob
  expect((await until(pdf.id, 'done')).result?.file?.mediaType).toBe('application/pdf')
  const file = (await call('getJobFile', { jobId: pdf.id })) as { readonly content: string }
  expect(Buffer.from(file.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  const backtest = (await call('startJob', { job: { kind: 'backtest', trials: 100, samples: 100 } })) as SeenJob
  expect((await until(backtest.id, 'done', 90_000)).progress).toBe(1)
})

test('a signal lets workers end by themselves, with exit code 0', async () => {
  const codes = await Promise.all([...workers].map((worker) => stopped(worker, 'SIGTERM')))
  expect(codes).toEqual([0, 0, 0])
})
