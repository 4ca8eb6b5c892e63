import type { Guide } from '@stackmark/engine'
import { modelTasks, type TaskInput, type TaskName, type TaskOutput } from './tasks.ts'

/** Runs of the model under one guide. Wherever they run, the same input gives the same bytes. */
export interface Model {
  /** Rejects with MODEL_BUSY where too many runs wait, and with the signal's reason where that was aborted. */
  readonly run: <Name extends TaskName>(
    task: Name,
    input: TaskInput<Name>,
    signal?: AbortSignal,
  ) => Promise<TaskOutput<Name>>
}

/** In this very thread, which does nothing else meanwhile: for commands and for assistants that ask one by one. */
export function inProcessModel(guide: Guide): Model {
  return {
    run: async (task, input, signal) => {
      signal?.throwIfAborted()
      return runTask(task, guide, input)
    },
  }
}

export function runTask<Name extends TaskName>(task: Name, guide: Guide, input: TaskInput<Name>): TaskOutput<Name> {
  const run = modelTasks[task] as (guide: Guide, input: TaskInput<Name>) => TaskOutput<Name>
  return run(guide, input)
}

/** The same model for one caller: what it has asked for is given up with the signal. */
export function withSignal(model: Model, signal: AbortSignal): Model {
  return { run: (task, input) => model.run(task, input, signal) }
}
