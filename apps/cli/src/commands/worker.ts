import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { FailureError, openStore, startWorker, storeSettings, untilSignalled } from '@stackmark/server'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import type { Io } from '../io.ts'
import { failureStop } from './failure-stop.ts'
import { whole } from './inputs.ts'

interface Options {
  readonly concurrency: number
  readonly lease: number
}

const examples = `
Examples:
  stackmark worker
  DATABASE_URL=postgres://user:password@host/stackmark stackmark worker --concurrency 4

Any number of workers share one database. Where one dies, another takes its job
when the lease is over. Ctrl-C lets what runs go on for 10 seconds, then gives it
back. The log goes to the standard output, a JSON object a line.`

/** `stackmark worker`: runs jobs until a signal says to stop. */
export function registerWorker(program: Command, io: Io, context: Context): void {
  program
    .command('worker')
    .description('run jobs, here or on any machine that reaches the database')
    .addOption(
      new Option('--concurrency <number>', 'jobs at a time')
        .argParser(whole(1, 64))
        .default(Math.max(1, availableParallelism() - 1), 'one less than the processors'),
    )
    .addOption(
      new Option('--lease <seconds>', 'after so long without a sign of life, a worker counts as dead')
        .argParser(whole(1, 3600))
        .default(15),
    )
    .addHelpText('after', examples)
    .action((options: Options) => run(options, io, context))
}

const now = () => new Date()

async function run({ concurrency, lease }: Options, io: Io, context: Context): Promise<void> {
  const opened = await openStore(storeSettings(context.env, context.folder), now).catch((error: unknown) => {
    throw error instanceof FailureError ? failureStop(error.failure) : error
  })
  if (!opened.ok) throw failureStop(opened.failure)
  const { store } = opened
  const worker = startWorker({
    store,
    guide: context.guide(),
    now,
    newId: randomUUID,
    script: new URL('job.cjs', import.meta.url),
    concurrency,
    places: ['anywhere', 'worker-only'],
    leaseMs: lease * 1000,
    log: (line) => io.stdout(`${JSON.stringify({ time: now().toISOString(), ...line })}\n`),
  })
  const stop = async () => {
    await worker.stop()
    await store.close()
  }
  await untilSignalled({ stop }, process, () => {})
}
