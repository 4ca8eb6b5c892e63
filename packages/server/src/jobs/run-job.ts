import type { Guide } from '@stackmark/engine'
import { FailureError, failureCodes } from '../failures.ts'
import type { ClaimedJob, Store } from '../store/store.ts'
import { compute } from './compute.ts'
import { kindNamed } from './kinds/index.ts'

export interface JobTimes {
  /** A runner that has not been heard of for so long is taken for dead, and its job for free. */
  readonly leaseMs: number
  /** The first wait after a failure; each further one is twice as long. */
  readonly retryMs: number
}

/** Failures after which a job is dead. */
export const mostFailures = 5
const longestWaitMs = 10 * 60 * 1000

export type JobEnd = 'done' | 'failed' | 'retried' | 'cancelled' | 'released' | 'lost'

export interface JobRunner extends JobTimes {
  readonly store: Store
  readonly guide: Guide
  readonly now: () => Date
  readonly newId: () => string
  /** The built `thread.ts`. */
  readonly script: URL
  /** Aborted where the runner stops: its jobs are given back. */
  readonly stopping: AbortSignal
}

/** Runs one job that was claimed, to one of its ends. Rejects where the database cannot be reached. */
export async function runJob(runner: JobRunner, job: ClaimedJob): Promise<JobEnd> {
  const { store, guide, leaseMs } = runner
  const { queue } = store
  const own = new AbortController()
  const stop = AbortSignal.any([own.signal, runner.stopping])
  let [part, sentence] = [0, 'Starting']
  const beat = async () => {
    try {
      const answer = await queue.renew(job, leaseMs, part, sentence)
      if (answer !== 'held') own.abort(answer)
    } catch {
      // Tried again at the next beat; if that goes on, the lease ends and somebody else takes the job.
    }
  }
  // Three beats a lease: one may be late, one may get lost. It is also how soon a wish to cancel is heard.
  const heart = setInterval(() => void beat(), Math.min(1000, leaseMs / 3))
  try {
    const kind = kindNamed(job.kind)
    if (kind === null) throw new FailureError('JOB_KIND_UNKNOWN', `This worker knows no job of the kind ${job.kind}.`)
    const input = kind.input.parse(job.input)
    const task = await store.read(job.workspace, (tables) => kind.prepare(tables, input, guide))
    const told = (nowPart: number, nowDoing: string) => {
      part = nowPart
      sentence = nowDoing
    }
    const made = await compute(runner.script, { kind: kind.name, task, guide }, told, stop)
    const world = { jobId: job.id, newId: runner.newId, now: runner.now }
    if (await queue.finish(job, (tables) => kind.keep(tables, made, world))) return 'done'
    // Cancelled at the last moment, or somebody else has it.
    await queue.endCancelled(job)
    return 'lost'
  } catch (error) {
    if (own.signal.aborted) return await abandon(own.signal.reason)
    if (runner.stopping.aborted) {
      await queue.release(job)
      return 'released'
    }
    return await fail(error)
  } finally {
    clearInterval(heart)
  }

  async function abandon(reason: 'cancel' | 'lost'): Promise<JobEnd> {
    if (reason === 'lost') return 'lost'
    await queue.endCancelled(job)
    return 'cancelled'
  }

  /** What is wrong with the input stays wrong; everything else may be better next time. */
  async function fail(error: unknown): Promise<JobEnd> {
    const known = error instanceof FailureError ? error : null
    const hopeless = known !== null && failureCodes[known.code].status < 500
    const dead = hopeless || job.failures + 1 >= mostFailures
    const waitMs = Math.min(longestWaitMs, runner.retryMs * 2 ** job.failures)
    await queue.fail(job, known?.failure ?? mistake, dead ? null : waitMs)
    return dead ? 'failed' : 'retried'
  }
}

/** Its words may repeat what somebody wrote, and nobody else should read them. */
const mistake = {
  code: 'MISTAKE',
  message: 'A mistake of Stackmark, or too little memory; the log of the worker says more.',
}
