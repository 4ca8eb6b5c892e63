/**
 * Nothing but what this origin serves, and of scripts only those that the page was written with. `holders`: origins whose
 * pages may show it in a frame.
 */
export function policyFor(nonce: string, holders: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${holders.length === 0 ? "'none'" : holders.join(' ')}`,
  ].join('; ')
}
