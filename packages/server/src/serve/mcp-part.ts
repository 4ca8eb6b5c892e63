import { FailureError } from '../failures.ts'
import { callerIn } from '../mcp/caller.ts'
import type { Part } from './parts.ts'

/** Assistants over HTTP, under `/mcp`; with a token where people sign in. */
export const mcpPart: Part = {
  name: 'mcp',
  open: async (_world, { guide, version, onMistake }, worldOf) => {
    const { createMcpHttp } = await import('../mcp/http.ts')
    const { handle, close } = createMcpHttp()
    return {
      routes: (app) => {
        app.all('/mcp', async (c) => {
          const world = await worldOf(c.req.raw)
          // Said at once: assistants ask their user for a token where a connection is refused, not where a tool fails.
          if (world.caller.kind === 'nobody') {
            throw new FailureError('UNAUTHENTICATED', 'Send a token as Authorization: Bearer.')
          }
          c.set('operation', 'mcp')
          return handle(c.req.raw, { guide, call: callerIn(world), version, onMistake })
        })
      },
      close,
    }
  },
}
