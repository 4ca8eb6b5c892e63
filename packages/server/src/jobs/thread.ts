import { parentPort, workerData } from 'node:worker_threads'
import type { Guide } from '@stackmark/engine'
import { type Failure, FailureError } from '../failures.ts'
import { kindNamed } from './kinds/index.ts'

/*
 * The script of the thread that one job is computed in; `compute.ts` is at the other end. A thread for each, since
 * ending it is the only way to stop a computation.
 */

export interface ThreadInput {
  readonly kind: string
  readonly task: unknown
  readonly guide: Guide
}

export type ThreadMessage =
  | { readonly type: 'progress'; readonly part: number; readonly sentence: string }
  | { readonly type: 'made'; readonly made: unknown }
  | { readonly type: 'failed'; readonly failure: Failure }

const port = parentPort
if (port === null) throw new Error('this script is one of a worker thread')
const say = (message: ThreadMessage) => port.postMessage(message)
const { kind: name, task, guide } = workerData as ThreadInput

void run()

async function run(): Promise<void> {
  const kind = kindNamed(name)
  if (kind === null) throw new Error(`there is no kind of job ${name}`)
  try {
    const made = await kind.compute(task, guide, (part, sentence) => say({ type: 'progress', part, sentence }))
    say({ type: 'made', made })
  } catch (error) {
    if (!(error instanceof FailureError)) throw error
    say({ type: 'failed', failure: error.failure })
  }
}
