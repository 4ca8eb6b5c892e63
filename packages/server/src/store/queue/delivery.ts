import type { Connections } from '../connections.ts'
import type { JobQueue } from '../store.ts'
import { queueSchema } from './enqueue.ts'

/** New words arrive by notification; this is how long one waits that was put off, or whose notification got lost. */
const pollMs = 1000

/** Delivers jobs by graphile-worker, on connections of its own. */
export function delivery(connections: Connections): JobQueue['deliver'] {
  return async ({ concurrency, places }, run) => {
    const { Logger, run: start } = await import('graphile-worker')
    const pool = await connections.pool(Math.min(10, concurrency + 2))
    const look = (payload: unknown) => run((payload as { readonly id: string }).id)
    try {
      const runner = await start({
        pgPool: pool,
        schema: queueSchema,
        concurrency,
        noHandleSignals: true,
        pollInterval: pollMs,
        taskList: Object.fromEntries(places.map((place) => [place, look])),
        logger: new Logger(() => () => {}),
      })
      // It ends by itself where the database has gone; whoever delivers starts anew.
      const ended = runner.promise.catch(() => {}).then(() => pool.end())
      return {
        stop: async () => {
          await runner.stop().catch(() => {})
          await ended
        },
        ended,
      }
    } catch (error) {
      await pool.end()
      throw error
    }
  }
}
