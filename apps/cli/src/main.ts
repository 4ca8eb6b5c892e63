import { processContext } from './process-context.ts'
import { processIo } from './process-io.ts'
import { runCommand } from './program.ts'

/** The command line: everything it does to the world goes through the process's own streams and files. */
export async function main(argv: readonly string[]): Promise<void> {
  // A reader that closes early (`stackmark assess … | head`) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  const args = argv.slice(2)
  const alone = args.length === 0 && process.stdin.isTTY && process.stdout.isTTY
  await runCommand(alone ? ['ask'] : args, processIo(), processContext, (process.env.STACKMARK_DEBUG ?? '') !== '')
}
