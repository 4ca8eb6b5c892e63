import type { Guide } from '@stackmark/engine'
import { Hono } from 'hono'
import { sendTagged, type TaggedAnswer, taggedAnswer } from '../tagged-answer.ts'
import { openApiDocument } from './document.ts'
import { longAnswers } from './examples.ts'

/** What describes the API, below `/api`: `/openapi.json`, and the answers that it refers to. */
export function documentRoutes(guide: Guide): Hono {
  // Made when somebody asks: a tenth of a second that most processes never need.
  let document: TaggedAnswer | undefined
  const app = new Hono()
  app.get('/openapi.json', (c) => {
    document ??= taggedAnswer(JSON.stringify(openApiDocument(guide)))
    return sendTagged(c, document, { immutable: false })
  })
  for (const [name, text] of longAnswers) {
    const answer = taggedAnswer(text)
    app.get(`/examples/${name}.json`, (c) => sendTagged(c, answer, { immutable: false }))
  }
  return app
}
