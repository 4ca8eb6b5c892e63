import { createHash } from 'node:crypto'
import type { Guide } from '@stackmark/engine'
import { Hono } from 'hono'
import { docsPage } from '../docs/docs-page.ts'
import { docsStyle } from '../docs/docs-style.ts'
import { sendTagged, type TaggedAnswer, taggedAnswer } from '../tagged-answer.ts'
import { openApiDocument } from './document.ts'
import { longAnswers } from './examples.ts'

/** A page without scripts, whose only style is its own. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(docsStyle).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`,
} as const

/** What describes the API, below `/api`: `/openapi.json`, the same as a page, and the answers that it refers to. */
export function documentRoutes(guide: Guide): Hono {
  // Made when somebody asks: a tenth of a second that most processes never need.
  let document: TaggedAnswer | undefined
  const app = new Hono()
  app.get('/openapi.json', (c) => {
    document ??= taggedAnswer(JSON.stringify(openApiDocument(guide)))
    return sendTagged(c, document, { immutable: false })
  })
  let page: TaggedAnswer | undefined
  app.get('/docs', async (c) => {
    page ??= taggedAnswer(String(await docsPage(openApiDocument(guide))))
    return sendTagged(c, page, { immutable: false, also: pageHeaders })
  })
  for (const [name, text] of longAnswers) {
    const answer = taggedAnswer(text)
    app.get(`/examples/${name}.json`, (c) => sendTagged(c, answer, { immutable: false }))
  }
  return app
}
