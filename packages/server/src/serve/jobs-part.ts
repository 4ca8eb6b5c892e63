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
      // The serving process says itself when it starts and stops.
      log: (line) => {
        if (line.event !== 'started' && line.event !== 'stopped') log(line)
      },
    })
    return { close: () => worker.stop() }
  },
}
