import { setTimeout as sleep } from 'node:timers/promises'
import type { Delivery, JobPlace } from '../store/store.ts'
import { type JobEnd, type JobRunner, type JobTimes, runJob } from './run-job.ts'

export interface WorkerSettings extends Omit<JobRunner, 'stopping' | keyof JobTimes>, Partial<JobTimes> {
  readonly concurrency: number
  /** `anywhere` for a process that does other things too; a worker of its own takes both. */
  readonly places: readonly JobPlace[]
  readonly log: (line: WorkerLine) => void
}

/** A line of the log; no input and no name. */
export type WorkerLine =
  | { readonly event: 'started' | 'stopped' | 'unreachable' }
  | { readonly event: 'swept'; readonly jobs: number }
  | { readonly event: 'taken'; readonly jobId: string; readonly kind: string; readonly attempt: number }
  | {
      readonly event: 'ended'
      readonly jobId: string
      readonly kind: string
      readonly attempt: number
      readonly end: JobEnd
      readonly durationMs: number
    }

export interface JobWorker {
  /** Takes no more jobs, lets those that run go on for `graceMs`, then gives them back unfinished. */
  readonly stop: (graceMs?: number) => Promise<void>
}

const usual: JobTimes = { leaseMs: 15_000, retryMs: 2000 }
const usualGraceMs = 10_000
const reconnectMs = 1000
/** Takings after which a job that kills whoever runs it is dead. */
const mostAttempts = 20

/** Runs jobs until it is stopped, through failures of the database too. */
export function startWorker(settings: WorkerSettings): JobWorker {
  const { store, log, concurrency, places } = settings
  const times = { ...usual, ...settings }
  const stopping = new AbortController()
  const idle = new AbortController()
  const runner: JobRunner = { ...settings, ...times, stopping: stopping.signal }
  let current: Delivery | null = null
  const delivering = deliver()
  const sweeping = sweep()
  return {
    stop: async (graceMs = usualGraceMs) => {
      idle.abort()
      const grace = setTimeout(() => stopping.abort(), graceMs)
      await current?.stop()
      await Promise.all([delivering, sweeping])
      clearTimeout(grace)
      log({ event: 'stopped' })
    },
  }

  async function deliver(): Promise<void> {
    while (!idle.signal.aborted) {
      try {
        current = await store.queue.deliver({ concurrency, places }, run)
        log({ event: 'started' })
        if (idle.signal.aborted) await current.stop()
        await current.ended
      } catch {
        log({ event: 'unreachable' })
      }
      await pause(reconnectMs)
    }
  }

  async function run(id: string): Promise<void> {
    if (idle.signal.aborted) return
    const job = await store.queue.claim(id, times.leaseMs)
    if (job === null) return
    const { kind, attempt } = job
    const startMs = performance.now()
    log({ event: 'taken', jobId: id, kind, attempt })
    const end = await runJob(runner, job)
    log({ event: 'ended', jobId: id, kind, attempt, end, durationMs: Math.round(performance.now() - startMs) })
  }

  async function sweep(): Promise<void> {
    while (!idle.signal.aborted) {
      try {
        const jobs = await store.queue.sweep(times.leaseMs, mostAttempts)
        if (jobs > 0) log({ event: 'swept', jobs })
      } catch {
        // The database is away; what is to be swept stays.
      }
      await pause(times.leaseMs / 2)
    }
  }

  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: idle.signal }).catch(() => {})
  }
}
