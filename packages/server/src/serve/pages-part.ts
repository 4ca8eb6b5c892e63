import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { problemResponse } from '../rest/problem.ts'
import type { Part } from './parts.ts'

/** Answers whatever is no address of the API: the pages of the web application. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface GuideFile {
  /** Changes with its content, so that it may be kept for ever: `/data/guide-….json`. */
  readonly path: string
  readonly json: string
}

/** Pages beside the API, and the guide that their model runs with. */
export function pagesPart(pages: Pages, guide: GuideFile): Part {
  const zipped = gzipSync(guide.json)
  return {
    name: 'pages',
    open: async () => ({
      routes: (app) => {
        app.all('/api/*', () =>
          problemResponse({ code: 'ROUTE_UNKNOWN', message: 'There is nothing at this address.' }),
        )
        app.get(guide.path, (c) => {
          c.set('operation', 'guide')
          const headers = {
            'content-type': 'application/json',
            'cache-control': 'public, max-age=31536000, immutable',
            vary: 'accept-encoding',
          }
          return c.req.header('accept-encoding')?.includes('gzip') === true
            ? c.body(zipped, 200, { ...headers, 'content-encoding': 'gzip' })
            : c.body(guide.json, 200, headers)
        })
        app.all('*', async (c) => {
          c.set('operation', 'page')
          // Pages write their answer with headers of their own, straight to the connection.
          c.set('complete', true)
          const { incoming, outgoing } = c.env as { incoming: IncomingMessage; outgoing: ServerResponse }
          await pages(incoming, outgoing)
          return RESPONSE_ALREADY_SENT
        })
      },
    }),
  }
}
