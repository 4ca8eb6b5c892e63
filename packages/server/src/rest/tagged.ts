import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** An answer with a tag of its bytes; who has them already (`If-None-Match`) is not sent them again. */
export function tagged(c: Context, body: string, headers: Readonly<Record<string, string>>): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  // A proxy or the compression may have made the tag weak.
  const known = (c.req.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (!known.includes(etag) && !known.includes('*')) return c.body(body, 200, { ...headers, etag })
  return c.body(null, 304, { etag, 'cache-control': headers['cache-control'] ?? 'private, no-cache' })
}
