import { FailureError } from '../failures.ts'

/** How people sign in, as the operator has decided. */
export interface AccessSettings {
  /** Signs cookies; null for one that is kept beside the store. */
  readonly secret: string | null
  /** Whether anybody may make an account, or only those who were invited. */
  readonly signUp: 'open' | 'invited'
  readonly github: Registration | null
  readonly google: Registration | null
  readonly oidc: (Registration & { readonly issuer: string }) | null
}

/** What another place knows this one by. */
export interface Registration {
  readonly clientId: string
  readonly clientSecret: string
}

type Env = Readonly<Record<string, string | undefined>>

/** Characters of a password. */
export const leastPassword = 10
export const mostPassword = 128

/** As good as what it is hashed to. */
export const leastSecret = 32

/**
 * Reads the settings out of the environment; null where nobody signs in. Throws ACCESS_SETTINGS_INVALID, which repeats no
 * secret.
 */
export function accessSettings(env: Env): AccessSettings | null {
  if (oneOf(env, 'STACKMARK_AUTH', ['off', 'on']) === 'off') return null
  const oidc = registrationIn(env, 'OIDC')
  return {
    secret: givenSecret(env),
    signUp: oneOf(env, 'STACKMARK_SIGN_UP', ['invited', 'open']),
    github: registrationIn(env, 'GITHUB'),
    google: registrationIn(env, 'GOOGLE'),
    oidc: oidc === null ? null : { ...oidc, issuer: issuerIn(env) },
  }
}

/** The first is meant where nothing is said. */
function oneOf<const Name extends string>(env: Env, variable: string, names: readonly [Name, ...Name[]]): Name {
  const text = said(env, variable)
  if (text === null) return names[0]
  const found = names.find((name) => name === text)
  if (found === undefined) throw invalid(`${variable} must be ${names.join(' or ')}.`)
  return found
}

function givenSecret(env: Env): string | null {
  const secret = said(env, 'STACKMARK_SECRET')
  if (secret === null || secret.length >= leastSecret) return secret
  throw invalid(`STACKMARK_SECRET must have at least ${leastSecret} characters.`)
}

function registrationIn(env: Env, place: string): Registration | null {
  const [clientId, clientSecret] = [`STACKMARK_${place}_CLIENT_ID`, `STACKMARK_${place}_CLIENT_SECRET`].map((name) =>
    said(env, name),
  )
  if (clientId === null && clientSecret === null) return null
  if (clientId && clientSecret) return { clientId, clientSecret }
  throw invalid(`STACKMARK_${place}_CLIENT_ID and STACKMARK_${place}_CLIENT_SECRET belong together.`)
}

function issuerIn(env: Env): string {
  const issuer = said(env, 'STACKMARK_OIDC_ISSUER') ?? ''
  if (URL.canParse(issuer) && /^https?:$/.test(new URL(issuer).protocol)) return issuer.replace(/\/$/, '')
  throw invalid('STACKMARK_OIDC_ISSUER must be the address of the provider.')
}

/** An empty variable counts as none. */
function said(env: Env, name: string): string | null {
  return env[name] || null
}

export function invalid(message: string, cause?: unknown): FailureError {
  return new FailureError('ACCESS_SETTINGS_INVALID', message, cause)
}
