import { parentPort, workerData } from 'node:worker_threads'
import type { Guide } from '@stackmark/engine'
import { runTask } from './model.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'

/*
 * The script of a thread that runs the model: it is given the guide once, then one task after the other.
 * `worker-model.ts` is at the other end.
 */

export interface WorkerTask {
  readonly task: TaskName
  readonly input: TaskInput<TaskName>
}

/** A mistake keeps its stack, which tells the log where it was made. */
export type WorkerAnswer =
  | { readonly ok: true; readonly value: TaskOutput<TaskName> }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string; readonly stack: string } }

const port = parentPort
if (port === null) throw new Error('this script is one of a worker thread')
const { guide } = workerData as { readonly guide: Guide }

port.on('message', ({ task, input }: WorkerTask) => port.postMessage(answer(task, input)))
port.postMessage('ready')

function answer(task: TaskName, input: TaskInput<TaskName>): WorkerAnswer {
  try {
    return { ok: true, value: runTask(task, guide, input) }
  } catch (error) {
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    return { ok: false, error: { name, message, stack } }
  }
}
