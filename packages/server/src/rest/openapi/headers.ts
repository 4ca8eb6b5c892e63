/** The headers of answers, under the names by which answers refer to them. */
export const headers = {
  RequestId: {
    description: 'The number of the request, as the log has it.',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  },
  Tag: {
    description: 'Hash of the answer, for `If-None-Match`.',
    required: true,
    schema: { type: 'string', pattern: '^(W/)?"[\\w-]{43}"$' },
  },
  CacheControl: {
    description: 'What never changes may be kept for a year; everything else has to be asked for again.',
    required: true,
    schema: { type: 'string' },
  },
  RetryAfter: {
    description: 'Seconds to wait before trying again.',
    required: true,
    schema: { type: 'integer', minimum: 0 },
  },
} as const

export type HeaderName = 'X-Request-Id' | 'ETag' | 'Cache-Control' | 'Retry-After'

const components = {
  'X-Request-Id': 'RequestId',
  ETag: 'Tag',
  'Cache-Control': 'CacheControl',
  'Retry-After': 'RetryAfter',
} as const satisfies Readonly<Record<HeaderName, keyof typeof headers>>

export type HeaderReferences = Readonly<Record<string, { readonly $ref: string }>>

export function headersOf(...names: readonly HeaderName[]): HeaderReferences {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${components[name]}` }]))
}
