import { type NextRequest, NextResponse } from 'next/server'
import { policyFor } from './src/shell/content-security-policy.ts'

/** Gives every page a content security policy with a nonce of its own, which Next.js puts on the scripts it writes. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = policyFor(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: '/((?!_next/|guide/).*)' }
