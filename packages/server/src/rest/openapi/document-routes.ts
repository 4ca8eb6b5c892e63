import type { Guide } from '@stackmark/engine'
import { Hono } from 'hono'
import { tagged } from '../tagged.ts'
import { openApiDocument } from './document.ts'
import { longAnswers } from './examples.ts'

/** What describes the API, below `/api`: `/openapi.json`, and the answers that it refers to. */
export function documentRoutes(guide: Guide): Hono {
  // Made when somebody asks: a tenth of a second that most processes never need.
  let document: string | undefined
  const json = { 'content-type': 'application/json', 'cache-control': 'private, no-cache' }
  const app = new Hono()
  app.get('/openapi.json', (c) => tagged(c, (document ??= JSON.stringify(openApiDocument(guide))), json))
  for (const [name, text] of longAnswers) app.get(`/examples/${name}.json`, (c) => tagged(c, text, json))
  return app
}
