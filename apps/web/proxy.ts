import { type NextRequest, NextResponse } from 'next/server'
import { policyFor } from './src/shell/content-security-policy.ts'
import { pathHeader, themeHeader } from './src/shell/preferences.ts'

/** Gives every page a content security policy with a nonce of its own, which Next.js puts on the scripts it writes. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const { pathname, searchParams } = request.nextUrl
  const isCalculator = pathname === '/embed/calculator'
  const policy = policyFor(nonce, isCalculator ? ["'self'", ...calculatorOrigins()] : [])
  const headers = new Headers(request.headers)
  headers.set(pathHeader, `${pathname}${request.nextUrl.search}`)
  const theme = isCalculator ? searchParams.get('theme') : null
  // Of the page that holds it: cookies do not come along into its frame.
  headers.delete(themeHeader)
  if (theme !== null) headers.set(themeHeader, theme)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

function calculatorOrigins(): readonly string[] {
  return (process.env['STACKMARK_CALCULATOR_ORIGINS'] ?? '').split(' ').filter((origin) => origin !== '')
}

export const config = { matcher: '/((?!_next/|guide/).*)' }
