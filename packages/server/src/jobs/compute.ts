import { Worker } from 'node:worker_threads'
import { FailureError } from '../failures.ts'
import type { Progress } from './job-kind.ts'
import type { ThreadInput, ThreadMessage } from './thread.ts'

/** Of the heap of a thread: a job that needs more fails, and its process goes on. */
const memoryMiB = 2048

/**
 * Computes in a thread of its own, so that leases are renewed meanwhile. Rejects with the signal's reason once that is
 * aborted, with the computation's FailureError, and with what else went wrong.
 */
export function compute(script: URL, input: ThreadInput, progress: Progress, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const thread = new Worker(script, { workerData: input, resourceLimits: { maxOldGenerationSizeMb: memoryMiB } })
    const abort = () => {
      reject(signal.reason)
      void thread.terminate()
    }
    signal.addEventListener('abort', abort, { once: true })
    thread.on('message', (message: ThreadMessage) => {
      switch (message.type) {
        case 'progress':
          progress(message.part, message.sentence)
          break
        case 'made':
          resolve(message.made)
          break
        case 'failed':
          reject(new FailureError(message.failure.code, message.failure.message))
          break
      }
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      signal.removeEventListener('abort', abort)
      reject(new Error('the thread of a job ended by itself'))
    })
  })
}
