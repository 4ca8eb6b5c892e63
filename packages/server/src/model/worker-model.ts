import { Worker } from 'node:worker_threads'
import type { Guide } from '@stackmark/engine'
import { FailureError } from '../failures.ts'
import type { Model } from './model.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'
import type { WorkerAnswer, WorkerTask } from './worker.ts'

export interface WorkerModelSettings {
  readonly guide: Guide
  /** The built `worker.ts`. */
  readonly script: URL
  readonly threads: number
  /** Runs that may wait beside those that run. */
  readonly mostWaiting: number
}

export interface WorkerModel extends Model {
  /** Ends the threads; what still runs or waits is rejected with MODEL_BUSY. */
  readonly close: () => Promise<void>
}

interface Job extends WorkerTask {
  readonly resolve: (value: TaskOutput<TaskName>) => void
  readonly reject: (reason: unknown) => void
}

interface Thread {
  readonly worker: Worker
  job: Job | null
}

/**
 * Runs the model in threads of its own, so that the event loop goes on answering meanwhile. A thread whose run was given
 * up is ended, since nothing else stops a computation; it and one that died are replaced when the next run needs one.
 */
export function workerModel({ guide, script, threads, mostWaiting }: WorkerModelSettings): WorkerModel {
  const pool = new Set<Thread>()
  const waiting: Job[] = []
  let closed = false
  for (let at = 0; at < threads; at++) start()
  return {
    run: <Name extends TaskName>(task: Name, input: TaskInput<Name>, signal?: AbortSignal) =>
      new Promise<TaskOutput<TaskName>>((resolve, reject) => {
        if (closed) throw stopping()
        signal?.throwIfAborted()
        if (waiting.length >= mostWaiting && idle() === null) throw busy(mostWaiting)
        const giveUp = () => abandon(job, signal?.reason)
        const over = <T>(then: (value: T) => void) => {
          return (value: T) => {
            signal?.removeEventListener('abort', giveUp)
            then(value)
          }
        }
        const job: Job = { task, input, resolve: over(resolve), reject: over(reject) }
        signal?.addEventListener('abort', giveUp)
        waiting.push(job)
        assign()
        // A task's output is that of its own name; the messages between threads do not tell the compiler.
      }) as Promise<TaskOutput<Name>>,
    close: async () => {
      closed = true
      for (const job of waiting.splice(0)) job.reject(stopping())
      await Promise.all([...pool].map(({ worker }) => worker.terminate()))
    },
  }

  function start(): Thread {
    const thread: Thread = { worker: new Worker(script, { workerData: { guide } }), job: null }
    pool.add(thread)
    thread.worker.unref()
    thread.worker.on('message', (message: WorkerAnswer | 'ready') => {
      if (message === 'ready') return
      const { job } = thread
      thread.job = null
      if (message.ok) job?.resolve(message.value)
      else job?.reject(Object.assign(new Error(message.error.message), message.error))
      assign()
    })
    thread.worker.on('error', (error) => end(thread, error))
    thread.worker.on('exit', () => end(thread, closed ? stopping() : died()))
    return thread
  }

  /** Once for each thread, whichever way it ends. */
  function end(thread: Thread, reason: unknown): void {
    if (!pool.delete(thread)) return
    thread.job?.reject(reason)
    thread.job = null
    if (!closed) assign()
  }

  function idle(): Thread | null {
    for (const thread of pool) if (thread.job === null) return thread
    return pool.size < threads ? start() : null
  }

  function assign(): void {
    for (let thread = idle(); thread !== null; thread = idle()) {
      const job = waiting.shift()
      if (job === undefined) return
      thread.job = job
      thread.worker.ref()
      thread.worker.postMessage({ task: job.task, input: job.input } satisfies WorkerTask, [])
    }
  }

  function abandon(job: Job, reason: unknown): void {
    const at = waiting.indexOf(job)
    if (at >= 0) waiting.splice(at, 1)
    job.reject(reason)
    for (const thread of pool) {
      if (thread.job !== job) continue
      thread.job = null
      pool.delete(thread)
      void thread.worker.terminate()
      assign()
    }
  }
}

function busy(most: number): FailureError {
  return new FailureError('MODEL_BUSY', `${most} runs of the model are waiting already; try again.`)
}

function stopping(): FailureError {
  return new FailureError('MODEL_BUSY', 'Stackmark is ending; try again when it has been started anew.')
}

function died(): Error {
  return new Error('a thread of the model ended by itself')
}
