import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelJob } from '../operations/cancel-job.ts'
import { getJob } from '../operations/get-job.ts'
import { getJobFile } from '../operations/get-job-file.ts'
import { listJobs } from '../operations/list-jobs.ts'
import { retryJob } from '../operations/retry-job.ts'
import { startJob } from '../operations/start-job.ts'
import { type TestWorld, testWorld } from '../operations/world-fixture.ts'
import type { ClaimedJob } from '../store/store.ts'
import { type JobRunner, mostFailures, runJob } from './run-job.ts'

let run: TestWorld
let folder = ''
beforeAll(async () => {
  run = await testWorld()
  folder = mkdtempSync(join(tmpdir(), 'stackmark-thread-'))
})
afterAll(async () => {
  await run.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A thread in the place of the real one. */
function runner(thread: string, part: Partial<JobRunner> = {}): JobRunner {
  const script = join(folder, `${thread.length}.mjs`)
  writeFileSync(script, `import { parentPort } from 'node:worker_threads'\n${thread}`)
  const stopping = new AbortController().signal
  return { ...run.world, leaseMs: 900, retryMs: 1, stopping, script: pathToFileURL(script), ...part }
}

const made = `parentPort.postMessage({ type: 'made', made: '{"products":3}' })`
const endless = 'setInterval(() => {}, 1000)'
const broken = `throw new Error('the words of a brief')`

const start = () => run.call(startJob, { job: { kind: 'backtest', trials: 100, samples: 100 } })
async function claim(id: string): Promise<ClaimedJob> {
  const job = await run.world.store.queue.claim(id, 900)
  if (job === null) throw new Error(`${id} cannot be taken`)
  return job
}

test('a job is taken once, and what it made is there to be fetched', async () => {
  const { id } = await start()
  const job = await claim(id)
  expect(await run.world.store.queue.claim(id, 900)).toBeNull()
  expect(await runJob(runner(made), job)).toBe('done')
  expect(await run.call(getJob, { jobId: id })).toMatchObject({ state: 'done', progress: 1, attempts: 1 })
  expect((await run.call(getJobFile, { jobId: id })).content).toBe('{"products":3}')
  expect((await run.failure(getJob, { jobId: id }, { as: 'others' })).code).toBe('NOT_FOUND')
})

test('a job that fails is tried again, then dead and listed as that, and starts anew when asked', async () => {
  const { id } = await start()
  const ends = []
  for (let at = 0; at < mostFailures; at++) {
    ends.push(await runJob(runner(broken), await claim(id)))
    await sleep(40)
  }
  expect(ends).toEqual(['retried', 'retried', 'retried', 'retried', 'failed'])
  const { items } = await run.call(listJobs, { state: 'failed' })
  expect(items).toMatchObject([{ id, failures: mostFailures, error: { code: 'MISTAKE' } }])
  // What somebody wrote is no part of what is said of the failure.
  expect(items[0]?.error?.message).not.toContain('words')
  expect(await run.call(retryJob, { jobId: id })).toMatchObject({ state: 'queued', failures: 0 })
  expect(await runJob(runner(made), await claim(id))).toBe('done')
  expect(await run.call(retryJob, { jobId: id })).toMatchObject({ state: 'done' })
})

test('each wait after a failure is twice the one before', async () => {
  const { id } = await start()
  const at = Date.now()
  await runJob(runner(broken, { retryMs: 60_000 }), { ...(await claim(id)), failures: 2 })
  const job = await run.world.store.read('own', ({ jobs }) => jobs.get(id))
  const waitMs = (job?.runAt.getTime() ?? 0) - at
  // Four times the first wait, give or take what the calls took.
  expect(waitMs).toBeGreaterThan(235_000)
  expect(waitMs).toBeLessThan(260_000)
  expect(await run.world.store.queue.claim(id, 900)).toBeNull()
})

test('one that waits is cancelled at once, one that runs within a beat', async () => {
  const [waiting, running] = [await start(), await start()]
  expect(await run.call(cancelJob, { jobId: waiting.id })).toMatchObject({ state: 'cancelled' })
  expect(await run.world.store.queue.claim(waiting.id, 900)).toBeNull()
  const end = runJob(runner(endless), await claim(running.id))
  expect(await run.call(cancelJob, { jobId: running.id })).toMatchObject({ state: 'running', cancelAsked: true })
  expect(await end).toBe('cancelled')
  expect(await run.call(getJob, { jobId: running.id })).toMatchObject({ state: 'cancelled', result: null })
})

test('whoever was taken for dead cannot finish, and the next one does', async () => {
  const { queue } = run.world.store
  const { id } = await start()
  const job = await queue.claim(id, 1)
  await sleep(20)
  expect(await queue.sweep(60_000, 20)).toBeGreaterThan(0)
  const next = await claim(id)
  if (job === null) throw new Error('it was free')
  expect(await queue.finish(job, async () => ({}))).toBe(false)
  await queue.fail(job, { code: 'MISTAKE', message: '' }, null)
  expect(await queue.finish(next, async () => ({}))).toBe(true)
})

test('a job whose runners all died is dead in the end', async () => {
  const { queue } = run.world.store
  const { id } = await start()
  await queue.claim(id, 1)
  await sleep(20)
  await queue.sweep(60_000, 1)
  expect(await run.call(getJob, { jobId: id })).toMatchObject({ state: 'failed', error: { code: 'JOB_LOST' } })
})

test('a runner that stops gives its job back, which is no failure', async () => {
  const { id } = await start()
  const stopping = new AbortController()
  const end = runJob(runner(endless, { stopping: stopping.signal }), await claim(id))
  stopping.abort()
  expect(await end).toBe('released')
  expect(await run.call(getJob, { jobId: id })).toMatchObject({ state: 'queued', failures: 0 })
})

test('a wrong input is refused at the start, and stored nowhere', async () => {
  const before = await run.call(listJobs, {})
  const assessmentId = '00000000-0000-4000-8000-00000000ffff'
  expect((await run.failure(startJob, { job: { kind: 'pdf', assessmentId } })).code).toBe('NOT_FOUND')
  expect((await run.failure(startJob, { job: { kind: 'lab' } })).code).toBe('INPUT_INVALID')
  const of = { brief: { type: 'no such type' } }
  expect((await run.failure(startJob, { job: { kind: 'assess', of } })).code).toBe('BRIEF_INVALID')
  expect((await run.call(listJobs, {})).items).toHaveLength(before.items.length)
})
