import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'

/** An answer with a tag of its bytes, so that who has them already is not sent them again. */
export interface TaggedAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly tag: string
  /** The same compressed: made once, when it is first asked for. */
  readonly gzipped: () => Promise<Uint8Array<ArrayBuffer>>
}

export function taggedAnswer(content: string | Uint8Array): TaggedAnswer {
  const bytes = Buffer.from(content)
  let gzipped: Promise<Uint8Array<ArrayBuffer>> | null = null
  return {
    bytes,
    tag: createHash('sha256').update(bytes).digest('base64url'),
    gzipped: () => {
      gzipped ??= promisify(gzip)(bytes)
      return gzipped
    },
  }
}

/** Compressed where the client takes it and nobody else compresses the answers of this route. */
export async function sendTagged(
  c: Context,
  answer: TaggedAnswer,
  {
    immutable,
    headers: own,
  }: { readonly immutable: boolean; readonly headers?: Readonly<Record<string, string>> | undefined },
): Promise<Response> {
  const tagged = {
    etag: `"${answer.tag}"`,
    'cache-control': immutable ? 'private, max-age=31536000, immutable' : 'private, no-cache',
    ...(immutable ? { vary: 'Accept-Encoding' } : {}),
  }
  // A proxy or the compression may have made the tag weak.
  const known = (c.req.header('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  if (known.includes(tagged.etag) || known.includes('*')) return c.body(null, 304, tagged)
  const headers = { 'content-type': 'application/json', ...own, ...tagged }
  if (!immutable || !takesGzip(c.req.header('accept-encoding'))) return c.body(answer.bytes, 200, headers)
  const compressed = { ...headers, etag: `W/${tagged.etag}`, 'content-encoding': 'gzip' }
  return c.body(await answer.gzipped(), 200, compressed)
}

/** RFC 9110: a weight of 0 refuses; `*` stands for what is not named. */
function takesGzip(accepted: string | undefined): boolean {
  const weights = new Map<string, number>()
  for (const each of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim())
    const weight = parameters.find((part) => part.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}
