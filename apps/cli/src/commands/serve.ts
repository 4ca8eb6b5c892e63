import { accessSettings, FailureError, lineLog, serve, storeSettings, untilSignalled } from '@stackmark/server'
import { type Command, InvalidArgumentError } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Context } from '../context.ts'
import type { Io } from '../io.ts'
import { failureStop } from './failure-stop.ts'

const defaultPort = 4100

const examples = `
Examples:
  stackmark serve
  curl http://127.0.0.1:${defaultPort}/api/v1/projects
  STACKMARK_PUBLIC_URL=https://stackmark.example stackmark serve   behind a proxy

A line of JSON a request goes to the standard error; it holds nothing of what was
said. Ctrl-C finishes what runs and ends; a second one ends at once.`

interface Options {
  readonly port: number
  readonly host: string
  readonly force?: boolean
  readonly quiet?: boolean
}

/** `stackmark serve`. */
export function registerServe(program: Command, io: Io, context: Context): void {
  program
    .command('serve')
    .description('answer the operations over HTTP until it is stopped')
    .option('--port <number>', 'the port; 0 for any that is free', portIn, defaultPort)
    .option('--host <address>', 'the address to listen on', '127.0.0.1')
    .option('--force', 'listen to other machines although nobody signs in')
    .option('--quiet', 'no log')
    .addHelpText('after', examples)
    .action(async ({ port, host, force = false, quiet = false }: Options) => {
      try {
        const finished = context.progress('Opening the database')
        const serving = await serve({
          host,
          port,
          publicUrl: said(context, 'STACKMARK_PUBLIC_URL'),
          access: accessSettings(context.env),
          force,
          guide: context.guide(),
          store: storeSettings(context.env, context.folder),
          handoversFile: said(context, 'STACKMARK_HANDOVERS'),
          // Built beside the program.
          modelScript: new URL('model-worker.cjs', import.meta.url),
          jobScript: new URL('job.cjs', import.meta.url),
          now,
          nowMs: () => performance.now(),
          version: manifest.version,
          onMistake: (error) => io.stderr(`stackmark serve: ${error instanceof Error ? error.stack : 'a mistake'}\n`),
          log: quiet ? () => {} : lineLog(io.stderr, now),
        }).finally(finished)
        io.stdout(`Stackmark answers at ${serving.url}/api/v1. Ctrl-C ends it.\n`)
        await untilSignalled(serving, process, () => io.stdout('Finishing what runs.\n'))
      } catch (error) {
        throw error instanceof FailureError ? failureStop(error.failure) : error
      }
    })
}

function now(): Date {
  return new Date()
}

/** A variable of the environment; an empty one counts as none. */
function said({ env }: Context, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name]
}

function portIn(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
}
