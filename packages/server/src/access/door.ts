import { createHash } from 'node:crypto'
import * as z from 'zod'
import { FailureError } from '../failures.ts'
import { secretHash } from '../operations/share-shape.ts'
import type { Admission } from '../store/people.ts'
import { type Accounts, addressHeader, invitationHeader } from './accounts.ts'
import { leastPassword, mostPassword } from './settings.ts'

/** Requests below `/api/auth`, from an address that is known. */
export type Door = (request: Request, address: string) => Promise<Response>

export interface DoorWorld {
  readonly accounts: Accounts
  readonly admission: Admission
  readonly signUp: 'open' | 'invited'
  /** Where others reach it; null where each request says so itself. */
  readonly publicUrl: string | null
  readonly now: () => Date
}

/** What of better-auth is open to the outside, all below `/api/auth`; the rest of it is not there. */
const getPaths = [/^\/callback\/[a-z]+$/, /^\/error$/]
const postPaths = /^\/(sign-up\/email|sign-in\/(email|social)|sign-out|change-password|revoke-(other-)?sessions)$/

const minuteMs = 60_000
/** Tries within a quarter of an hour: of one address, behind which an office may be, and of one account. */
const tries = { ofAddress: 60, ofAccount: 10, forMs: 15 * minuteMs } as const

const credentials = z.looseObject({ email: z.email().max(200), password: z.string().max(1000) })
const newAccount = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  password: z.string().min(leastPassword).max(mostPassword),
  invitation: z.string().max(200).optional(),
})

/** Lets people in: counts tries, asks new ones for their invitation, and answers failures under our own codes. */
export function createDoor({ accounts, admission, signUp, publicUrl, now }: DoorWorld): Door {
  return async (request, address) => {
    const path = new URL(request.url).pathname.replace(/^\/api\/auth/, '')
    const isPost = request.method === 'POST'
    if (!(isPost ? postPaths.test(path) : request.method === 'GET' && getPaths.some((each) => each.test(path)))) {
      throw new FailureError('ROUTE_UNKNOWN', 'There is nothing at this address.')
    }
    const headers = new Headers(request.headers)
    headers.delete(invitationHeader)
    headers.set(addressHeader, address)
    // Other pages were sent away before. What is no browser says no origin, which better-auth would take for a forgery.
    headers.set('origin', publicUrl ?? new URL(request.url).origin)
    if (!isPost) return failureOf(path, await accounts.handle(new Request(request.url, { headers })))

    const body = await bodyOf(request)
    if (path.startsWith('/sign-')) await limit(`address ${address}`, tries.ofAddress)
    if (path === '/sign-in/email') return signIn(request.url, headers, checked(credentials, body))
    if (path === '/sign-up/email') return makeAccount(request.url, headers, checked(newAccount, body))
    return failureOf(path, await accounts.handle(posted(request.url, headers, body)))
  }

  async function signIn(url: string, headers: Headers, body: z.output<typeof credentials>): Promise<Response> {
    // Counted whether there is such an account or not, so that the limit tells nobody.
    const account = `account ${body.email.toLowerCase()}`
    await limit(account, tries.ofAccount)
    const response = await accounts.handle(posted(url, headers, body))
    if (!response.ok) return failureOf('/sign-in/email', response)
    await admission.forgetAttempts(hashOf(account))
    // The cookie is all it takes; what else stands in the answer is nobody's to read.
    const cookies = response.headers.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie])
    return Response.json({ email: body.email.toLowerCase() }, { headers: [...Object.entries(noStore), ...cookies] })
  }

  async function makeAccount(url: string, headers: Headers, body: z.output<typeof newAccount>): Promise<Response> {
    const { invitation, ...account } = body
    if (invitation !== undefined) headers.set(invitationHeader, invitation)
    if (signUp === 'invited') {
      const invited = invitation === undefined ? null : await admission.invitedEmail(secretHash(invitation), now())
      if (invited !== account.email.toLowerCase()) {
        throw new FailureError('SIGN_UP_CLOSED', 'Ask an owner for an invitation of this address, and send it along.')
      }
    }
    const response = await failureOf('/sign-up/email', await accounts.handle(posted(url, headers, account)))
    if (!response.ok) return response
    // The same whether it was made or was there: who may see that signs in.
    return Response.json({ email: account.email.toLowerCase() }, { status: 201, headers: noStore })
  }

  async function limit(what: string, most: number): Promise<void> {
    if (await admission.attempt(hashOf(what), most, tries.forMs, now())) return
    throw new FailureError('RATE_LIMITED', 'Too many tries. Wait a quarter of an hour.')
  }
}

const noStore = { 'cache-control': 'no-store' } as const

/** Addresses are not kept as they are. */
function hashOf(what: string): string {
  return createHash('sha256').update(what).digest('hex')
}

function posted(url: string, from: Headers, body: unknown): Request {
  const headers = new Headers(from)
  headers.delete('content-length')
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

async function bodyOf(request: Request): Promise<unknown> {
  if (request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== 'application/json') {
    throw new FailureError('REQUEST_MEDIA_TYPE', 'Send the body as application/json.')
  }
  try {
    return JSON.parse(await request.text())
  } catch (cause) {
    throw new FailureError('REQUEST_NOT_JSON', 'The body is not JSON.', cause)
  }
}

function checked<Shape extends z.ZodType>(shape: Shape, body: unknown): z.output<Shape> {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }))
  const [first] = problems
  const message = `${first?.path || 'The body'}: ${first?.message ?? 'cannot be read'}.`
  throw new FailureError('ACCOUNT_INPUT_INVALID', message, undefined, { problems })
}

/** What better-auth refuses, as one of our failures; what it answers otherwise is passed on. */
async function failureOf(path: string, response: Response): Promise<Response> {
  if (response.status < 400) return response
  const said: unknown = await response.json().catch(() => null)
  const { code = '', message = '' } = refusal.catch({}).parse(said)
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status} ${code} at ${path}`)
  if (path === '/sign-in/email') throw new FailureError('SIGN_IN_REFUSED', 'The address or the password is wrong.')
  if (code === 'SIGN_UP_CLOSED') throw new FailureError('SIGN_UP_CLOSED', 'A new account takes an invitation.')
  if (response.status === 401) throw new FailureError('UNAUTHENTICATED', 'Sign in first.')
  if (response.status === 403) throw new FailureError('FORBIDDEN', message || 'This may not be done.')
  if (response.status === 404) throw new FailureError('ROUTE_UNKNOWN', 'There is nothing at this address.')
  throw new FailureError('ACCOUNT_INPUT_INVALID', message || 'This cannot be taken.')
}

const refusal = z.looseObject({ code: z.string().optional(), message: z.string().optional() })
