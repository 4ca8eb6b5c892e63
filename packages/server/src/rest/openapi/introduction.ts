import { defaultLimits } from '../limits.ts'

const { bodyBytes, timeMs, requestsPerMinute } = defaultLimits

/** What holds for all operations, in Markdown of plain paragraphs, code and bold words. */
export const introduction = [
  'Every operation takes and gives JSON. Times are in UTC, shares and probabilities go from 0 to 1, money is in the currency that stands beside it.',
  '**Failures** are `application/problem+json` (RFC 9457). Programs go by `code`, which is never reused for another meaning; `detail` says what to do here and now. An address that does not exist is answered with `ROUTE_UNKNOWN` (404), a method it does not take with `METHOD_NOT_ALLOWED` (405) and `Allow`.',
  '**Lists** come newest first, `limit` at a time. `next` is the `cursor` of what comes after, and null at the end. Revisions are numbered: go on with `below`.',
  '**Creations** may carry an `Idempotency-Key`: sent again with the same key and body within a day, nothing is made twice and the answer is the same.',
  '**Answers to `GET`** carry an `ETag`. Stored assessments never change and may be kept.',
  `**Limits**: bodies have at most ${bodyBytes / 1_048_576} MiB, an answer takes at most ${timeMs / 1000} seconds, an address may ask ${requestsPerMinute} times a minute, and one run of the model is made at a time. Where a 429 or 503 names \`Retry-After\`, wait so many seconds.`,
  '**Signing in** is asked for where the operator has turned it on: then send a token as `Authorization: Bearer`, or the cookie of a session. Without one the answer is `UNAUTHENTICATED` (401), with too little right `FORBIDDEN` (403); things of other workspaces are `NOT_FOUND`. Who is a member of several says which with `Stackmark-Workspace`.',
  '**Bodies** must be `application/json`; requests of pages of another origin are refused.',
].join('\n\n')
