import type { World } from '../perform.ts'
import { backtestKind } from './kinds/backtest.ts'

/** Ends a job as a worker does, but for the computing, which would take half a minute. */
export async function finishBacktest({ store, guide, newId, now }: World, jobId: string): Promise<void> {
  const job = await store.queue.claim(jobId, 60_000)
  if (job === null) throw new Error('the job cannot be taken')
  const made = JSON.stringify({ products: guide.precedents.length })
  await store.queue.finish(job, (tables) => backtestKind.keep(tables, made, { jobId, newId, now }))
}
