import { AsyncLocalStorage } from 'node:async_hooks'
import { createMcpHandler } from '@modelcontextprotocol/server'
import { createMcpServer, type McpSettings } from './server.ts'

export interface McpHttp {
  /** Whether the request may come in (host, origin, token), and to do what, is decided before. */
  readonly handle: (request: Request, settings: McpSettings) => Promise<Response>
  /** Ends what is being answered. */
  readonly close: () => Promise<void>
}

/** Briefs have a few kilobytes. */
const mostBytes = 1_048_576

/**
 * Streamable HTTP without sessions: each request is answered by a server of its own, so that any process can answer it
 * and none remembers anything. A client that goes away cancels what it asked for.
 */
export function createMcpHttp(): McpHttp {
  // The library makes some requests anew on the way, so that they cannot be told by themselves.
  const ofThis = new AsyncLocalStorage<McpSettings>()
  const { fetch, close } = createMcpHandler(
    () => {
      const settings = ofThis.getStore()
      if (settings === undefined) throw new Error('a request without settings')
      return createMcpServer(settings)
    },
    { maxRequestBodySize: mostBytes },
  )
  return { handle: (request, settings) => ofThis.run(settings, () => fetch(request)), close }
}
