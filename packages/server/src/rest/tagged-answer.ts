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

/**
 * With headers as a plain object, which the adapter writes as they are. Compressed where the client takes it and nobody
 * else compresses the answers of this route.
 */
export function sendTagged(
  c: Context,
  answer: TaggedAnswer,
  { immutable, also }: { readonly immutable: boolean; readonly also?: Readonly<Record<string, string>> | undefined },
): Response | Promise<Response> {
  const etag = `"${answer.tag}"`
  const tagged = immutable
    ? { ...also, etag, 'cache-control': 'private, max-age=31536000, immutable', vary: 'Accept-Encoding' }
    : { ...also, etag, 'cache-control': 'private, no-cache' }
  if (isKnown(c.req.header('if-none-match'), etag)) return new Response(null, { status: 304, headers: tagged })
  const headers = { 'content-type': 'application/json', ...tagged }
  if (!immutable || !takesGzip(c.req.header('accept-encoding'))) return new Response(answer.bytes, { headers })
  const compressed = { ...headers, etag: `W/${etag}`, 'content-encoding': 'gzip' }
  return answer.gzipped().then((bytes) => new Response(bytes, { headers: compressed }))
}

/** A proxy or the compression may have made the tag weak. */
function isKnown(named: string | undefined, etag: string): boolean {
  if (named === undefined) return false
  const known = named.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}

/** RFC 9110: a weight of 0 refuses; `*` stands for what is not named. */
function takesGzip(accepted: string | undefined): boolean {
  if (accepted === undefined) return false
  const weights = new Map<string, number>()
  for (const each of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim())
    const weight = parameters.find((part) => part.startsWith('q='))
    weights.set(name, weight === undefined ? 1 : Number(weight.slice(2)))
  }
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0
}
