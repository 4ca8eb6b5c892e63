import { FailureError, loadMcp, storeSettings } from '@stackmark/server'
import type { Command } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Context } from '../context.ts'
import type { Io } from '../io.ts'
import { failureStop } from './failure-stop.ts'

const examples = `
Examples:
  claude mcp add stackmark -- stackmark mcp
  STACKMARK_HOME=~/.stackmark stackmark mcp   the same store in every folder

Assistants start it themselves; docs/mcp.md says what to write into their settings.
It ends when they close its standard input.`

/** `stackmark mcp`: nothing but the protocol goes to the standard output. */
export function registerMcp(program: Command, io: Io, context: Context): void {
  program
    .command('mcp')
    .description('serve an AI assistant over the Model Context Protocol')
    .addHelpText('after', examples)
    .action(async () => {
      const { openMcp } = await loadMcp()
      const { stdin, stdout } = process
      // Ended by a signal as by the end of the input: what was begun is done, and the store is closed.
      const end = () => void stdin.destroy()
      process.once('SIGINT', end).once('SIGTERM', end)
      const settings = {
        guide: context.guide(),
        store: storeSettings(context.env, context.folder),
        handoversFile: context.env.STACKMARK_HANDOVERS || undefined,
        // Built beside the program.
        modelScript: new URL('model-worker.cjs', import.meta.url),
        version: manifest.version,
        now: () => new Date(),
        onMistake: (error: unknown) => io.stderr(`stackmark mcp: ${said(error)}\n`),
      }
      try {
        await openMcp({ input: stdin, output: stdout }, settings)
      } catch (error) {
        throw error instanceof FailureError ? failureStop(error.failure) : error
      } finally {
        process.off('SIGINT', end).off('SIGTERM', end)
      }
    })
}

function said(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
