/** What every answer says to browsers. */
export const securityHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

const entries = Object.entries(securityHeaders)

/** Adds them to an answer that was made without; what it says itself stays, as a page brings a policy of its own. */
export function completeHeaders(headers: Headers, requestId: string): void {
  headers.set('x-request-id', requestId)
  for (const [name, value] of entries) if (!headers.has(name)) headers.set(name, value)
}
