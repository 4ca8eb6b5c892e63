import * as z from 'zod'
import { type Failure, type FailureCode, failureCodes } from '../failures.ts'

const codes = Object.keys(failureCodes) as [FailureCode, ...FailureCode[]]

/** RFC 9457; `code` is what programs go by, and details of the code stand beside it. */
export const problemShape = z
  .looseObject({
    type: z.string().describe('The code as a URI.'),
    title: z.string().describe('What the code means.'),
    status: z.int(),
    detail: z.string().describe('What to do here and now.'),
    code: z.enum(codes),
    problems: z
      .array(z.looseObject({ path: z.unknown(), message: z.string() }))
      .optional()
      .describe('Each mistake with its place.'),
    sent: z.unknown().optional().describe('Of a conflict: what this request would have saved.'),
    stored: z.unknown().optional().describe('Of a conflict: what is stored by now.'),
  })
  .meta({ id: 'Problem' })

/** Soon enough again for what is only busy. */
const retryAfterSeconds = 1

export function problemOf({ code, message, detail }: Failure): z.input<typeof problemShape> {
  const { status, meaning } = failureCodes[code]
  return { ...detail, type: `urn:stackmark:problem:${code}`, title: meaning, status, detail: message, code }
}

export function problemResponse(failure: Failure): Response {
  const problem = problemOf(failure)
  const { status } = problem
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' })
  if (status === 429 || status === 503) headers.set('retry-after', String(retryAfterSeconds))
  if (status === 401) headers.set('www-authenticate', 'Bearer')
  return new Response(JSON.stringify(problem), { status, headers })
}
