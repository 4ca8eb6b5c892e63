import { startWorker } from '../jobs/start-worker.ts'
import type { Part } from './parts.ts'

/** Runs jobs in the serving process, one at a time; what may only run in a worker of the operator's waits for one. */
export const jobsPart: Part = {
  name: 'jobs',
  open: async ({ store, guide, now, newId }, { jobScript, log }) => {
    const worker = startWorker({
      store,
      guide,
      now,
      newId,
      script: jobScript,
      concurrency: 1,
      places: ['anywhere'],
      log,
    })
    return { close: () => worker.stop() }
  },
}
