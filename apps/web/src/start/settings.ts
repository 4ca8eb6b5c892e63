import { parseArgs } from 'node:util'

export const usage = `Usage: npm start [-- --port 4100] [--host 127.0.0.1] [--force] [--log]

Serves the pages, the API and assistants (/mcp) from a database in .stackmark/ of
this folder, until Ctrl-C. --force listens to other machines although nobody signs
in; --log writes a line of JSON a request to the standard error.

Environment: DATABASE_URL, STACKMARK_HOME, STACKMARK_AUTH, STACKMARK_PUBLIC_URL and
STACKMARK_HANDOVERS, as in the README.
`

export interface StartSettings {
  readonly port: number
  readonly host: string
  readonly force: boolean
  readonly log: boolean
}

const lastPort = 65_535

/** What was asked for, or a sentence on what is wrong with it; null where help is wanted. */
export function startSettings(args: readonly string[]): StartSettings | string | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4100' },
        host: { type: 'string', default: '127.0.0.1' },
        force: { type: 'boolean', default: false },
        log: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const { host, force, log, help } = values
    if (help) return null
    const port = Number(values.port)
    if (!/^\d{1,5}$/.test(values.port) || port > lastPort) {
      return `--port must be a whole number from 0 to ${lastPort}, and is ${values.port}.`
    }
    return { port, host, force, log }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
