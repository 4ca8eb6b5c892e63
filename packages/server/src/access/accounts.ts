import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { type GenericOAuthOptions, genericOAuth } from 'better-auth/plugins/generic-oauth'
import { secretHash } from '../operations/share-shape.ts'
import type { AccountStorage } from '../store/account-storage.ts'
import type { Admission } from '../store/people.ts'
import type { Person } from './caller.ts'
import { type AccessSettings, leastPassword, mostPassword } from './settings.ts'

export interface Accounts {
  /** Answers what is below `/api/auth`. */
  readonly handle: (request: Request) => Promise<Response>
  /** Whose session the cookie of a request is; null for none. */
  readonly personOf: (headers: Headers) => Promise<Person | null>
}

export interface AccountsWorld {
  readonly settings: AccessSettings
  readonly secret: string
  readonly storage: AccountStorage
  readonly admission: Admission
  /** Where others reach it; null where each request says so itself, which then was checked. */
  readonly publicUrl: string | null
  readonly now: () => Date
  readonly newId: () => string
  readonly onMistake: (error: unknown) => void
}

/** Headers by which the door tells what it knows of a request; whatever a client sends under these names is dropped. */
export const addressHeader = 'x-stackmark-address'
export const invitationHeader = 'x-stackmark-invitation'

const daySeconds = 24 * 60 * 60

/** Accounts and sessions through better-auth, and what becomes of somebody who comes in by them. */
export function createAccounts({
  settings,
  secret,
  storage,
  admission,
  publicUrl,
  now,
  newId,
  onMistake,
}: AccountsWorld): Accounts {
  const { github, google, oidc } = settings
  const auth = betterAuth({
    secret,
    database: storage,
    basePath: '/api/auth',
    ...(publicUrl === null ? {} : { baseURL: publicUrl }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: leastPassword,
      maxPasswordLength: mostPassword,
      // Whether an address has an account already is then not to be seen by the answer.
      autoSignIn: false,
      revokeSessionsOnPasswordReset: true,
    },
    socialProviders: { ...(github === null ? {} : { github }), ...(google === null ? {} : { google }) },
    plugins: oidc === null ? [] : [genericOAuth(oidcProvider(oidc))],
    // An account elsewhere joins one here only where both places know the address to be the person's.
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: true } },
    session: { expiresIn: 7 * daySeconds, updateAge: daySeconds },
    // The door counts tries itself, for each account as well.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { onError: (error) => (error instanceof APIError ? undefined : onMistake(error)) },
    advanced: {
      cookiePrefix: 'stackmark',
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId() },
    },
    databaseHooks: {
      user: {
        create: {
          before: async (user, context) => {
            const email = user.email.toLowerCase()
            if (await mayMakeAccount(email, user.emailVerified, context?.headers?.get(invitationHeader) ?? null)) return
            throw new APIError('FORBIDDEN', { code: 'SIGN_UP_CLOSED', message: 'A new account takes an invitation.' })
          },
          after: async (user, context) => {
            const invitation = context?.headers?.get(invitationHeader) ?? null
            if (invitation !== null) await admission.accept(personIn(user), secretHash(invitation), now())
          },
        },
      },
      session: {
        create: {
          after: async ({ userId }) => {
            const found = await admission.person(userId)
            if (found !== null) await admit(found.person, found.verified)
          },
        },
      },
    },
  })

  async function mayMakeAccount(email: string, verified: boolean, invitation: string | null): Promise<boolean> {
    if (settings.signUp === 'open') return true
    if (invitation !== null) return (await admission.invitedEmail(secretHash(invitation), now())) === email
    return verified && (await admission.isInvited(email, now()))
  }

  /** Somebody has come in: invitations of an address that is known to be theirs, or else a workspace of their own. */
  async function admit(person: Person, verified: boolean): Promise<void> {
    if (verified) await admission.accept(person, null, now())
    if (settings.signUp === 'open' && (await admission.memberships(person.id)).length === 0) {
      await admission.found(newId(), person, now())
    }
  }

  return {
    handle: auth.handler,
    personOf: async (headers) => {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      return found === null ? null : personIn(found.user)
    },
  }
}

function personIn({ id, name, email }: Person): Person {
  return { id, name, email: email.toLowerCase() }
}

function oidcProvider({ issuer, clientId, clientSecret }: NonNullable<AccessSettings['oidc']>): GenericOAuthOptions {
  const discoveryUrl = `${issuer}/.well-known/openid-configuration`
  const scopes = ['openid', 'email', 'profile']
  return { config: [{ providerId: 'oidc', discoveryUrl, clientId, clientSecret, scopes, pkce: true }] }
}
