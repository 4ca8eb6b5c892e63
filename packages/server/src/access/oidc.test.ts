import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteMember } from '../operations/invite-member.ts'
import { type TestWorld, testWorld } from '../operations/world-fixture.ts'
import { type OpenAccess, openAccess } from './open-access.ts'

let place: TestWorld
let provider: Server
let access: OpenAccess
/** Whom the provider says has signed in there. */
let person = { sub: '1', email: 'ann@example.com', email_verified: true, name: 'Ann' }
let nonce: string | null = null
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

function idToken(issuer: string): string {
  const at = Math.floor(new Date().getTime() / 1000)
  const claims = {
    ...person,
    iss: issuer,
    aud: 'stackmark',
    iat: at,
    exp: at + 60,
    ...(nonce === null ? {} : { nonce }),
  }
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${encoded({ alg: 'RS256', kid: 'key' })}.${encoded(claims)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`
}

const origin = 'http://127.0.0.1:4100'

beforeAll(async () => {
  place = await testWorld()
  provider = createServer((request, response) => {
    const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
    const answers: Readonly<Record<string, unknown>> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      },
      '/token': { access_token: 'access', token_type: 'Bearer', id_token: idToken(issuer) },
      '/keys': { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'key', alg: 'RS256', use: 'sig' }] },
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[request.url ?? ''] ?? {}))
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const { store, now, newId } = place.world
  const oidc = { issuer, clientId: 'stackmark', clientSecret: 'secret' }
  const settings = { secret: 'x'.repeat(32), signUp: 'invited', github: null, google: null, oidc } as const
  const onMistake = (error: unknown) => {
    throw error
  }
  access = await openAccess({ settings, home: '', store, publicUrl: origin, now, newId, onMistake })
}, 60_000)
afterAll(async () => {
  provider.close()
  await place.close()
})

/** Goes to the provider and comes back, as a browser does; gives the cookies of the end. */
async function comeIn(): Promise<string> {
  const start = await access.door(
    new Request(`${origin}/api/auth/sign-in/social`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ provider: 'oidc', callbackURL: '/' }),
    }),
    '127.0.0.1',
  )
  const { url } = (await start.json()) as { url: string }
  const state = new URL(url).searchParams.get('state') ?? ''
  nonce = new URL(url).searchParams.get('nonce')
  expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256')
  const cookie = start.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const back = await access.door(
    new Request(`${origin}/api/auth/callback/oidc?code=code&state=${encodeURIComponent(state)}`, {
      headers: { cookie },
    }),
    '127.0.0.1',
  )
  return back.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

test('an address that the provider has verified gets in by its invitation, and no other', async () => {
  expect((await access.gate({ headers: new Headers({ cookie: await comeIn() }) })).caller.kind).toBe('nobody')
  await place.call(inviteMember, { email: 'ann@example.com', role: 'editor' })
  person = { ...person, email_verified: false }
  expect((await access.gate({ headers: new Headers({ cookie: await comeIn() }) })).caller.kind).toBe('nobody')
  person = { ...person, email_verified: true }
  expect(await access.gate({ headers: new Headers({ cookie: await comeIn() }) })).toMatchObject({
    caller: { kind: 'person', person: { email: 'ann@example.com' }, role: 'editor' },
    workspace: 'own',
  })
})
