import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio'
import type { Call } from './caller.ts'
import { createMcpServer, type McpSettings } from './server.ts'

export interface Streams {
  readonly input: Readable
  readonly output: Writable
}

/**
 * Speaks the protocol on two streams until the input ends, and resolves when what was begun by then is done, though
 * nobody reads its answer any more: a change is made whole, and the store may be closed.
 */
export async function serveMcpOn({ input, output }: Streams, settings: McpSettings): Promise<void> {
  const running = new Set<Promise<unknown>>()
  const call: Call = (operation, data, signal) => {
    const work = settings.call(operation, data, signal)
    const noted = work.catch(() => {}).finally(() => running.delete(noted))
    running.add(noted)
    return work
  }
  const ended = Promise.race([once(input, 'end'), once(input, 'close'), once(output, 'close')])
  const handle = serveStdio(() => createMcpServer({ ...settings, call }), {
    transport: new StdioServerTransport(input, output),
    onerror: settings.onMistake,
  })
  await ended
  await handle.close()
  await Promise.all(running)
}
