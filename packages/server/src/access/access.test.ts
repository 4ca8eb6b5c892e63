import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteMember } from '../operations/invite-member.ts'
import { type TestWorld, testWorld } from '../operations/world-fixture.ts'
import { createRest, type RestApp } from '../rest/app.ts'
import { type OpenAccess, openAccess } from './open-access.ts'

let place: TestWorld
let invited: RestApp
let open: RestApp
const mistakes: unknown[] = []
const password = 'correct horse battery'
const secret = 'a secret of the operator, of 32 or more'

beforeAll(async () => {
  place = await testWorld()
  invited = await appWith('invited')
  open = await appWith('open')
}, 60_000)
afterAll(async () => {
  await place.close()
  expect(mistakes).toEqual([])
})

async function appWith(signUp: 'open' | 'invited'): Promise<RestApp> {
  const { world } = place
  const settings = { secret, signUp, github: null, google: null, oidc: null }
  const part = { home: '', store: world.store, publicUrl: null, now: world.now, newId: world.newId }
  const access: OpenAccess = await openAccess({ ...part, settings, onMistake: (error) => mistakes.push(error) })
  const worldOf = async (request: Request) => ({ ...world, ...(await access.gate(request)) })
  const app = createRest(world, { worldOf, log: () => {}, nowMs: () => 0, isOurHost: () => true })
  app.all('/api/auth/*', (c) => access.door(c.req.raw, c.req.header('x-test-address') ?? '127.0.0.1'))
  return app
}

const origin = 'http://localhost'
const post = (app: RestApp, path: string, body: unknown, headers: Record<string, string> = {}) =>
  app.request(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: JSON.stringify(body),
  })
const get = (app: RestApp, path: string, headers: Record<string, string>) =>
  app.request(`${origin}/api/v1${path}`, { headers })
const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const signUp = (app: RestApp, email: string, invitation?: string) =>
  post(app, '/api/auth/sign-up/email', { name: email, email, password, ...(invitation ? { invitation } : {}) })
const signIn = async (app: RestApp, email: string) => {
  const response = await post(app, '/api/auth/sign-in/email', { email, password })
  expect(response.status).toBe(200)
  return { cookie: cookieOf(response) }
}
const member = async (email: string, role: 'viewer' | 'editor' | 'owner') => {
  const invitation = await place.call(inviteMember, { email, role })
  expect((await signUp(invited, email, invitation.secret)).status).toBe(201)
  return signIn(invited, email)
}

test('who was invited gets in, with the role that was meant, and nobody else makes an account', async () => {
  const { secret: invitation } = await place.call(inviteMember, { email: 'Ann@Example.com', role: 'owner' })
  expect(await codeOf(await signUp(invited, 'ann@example.com'))).toBe('SIGN_UP_CLOSED')
  expect(await codeOf(await signUp(invited, 'eve@example.com', invitation))).toBe('SIGN_UP_CLOSED')
  expect((await signUp(invited, 'ann@example.com', invitation)).status).toBe(201)
  const ann = await signIn(invited, 'ann@example.com')
  expect(await (await get(invited, '/caller', ann)).json()).toMatchObject({
    person: { email: 'ann@example.com' },
    role: 'owner',
    workspaces: [{ workspace: 'own' }],
  })
  expect(await codeOf(await signUp(invited, 'ann@example.com', invitation))).toBe('SIGN_UP_CLOSED')
})

test('where sign-up is open, an account gets a workspace of its own, and an address that has one is not betrayed', async () => {
  const [first, again] = [await signUp(open, 'bob@example.com'), await signUp(open, 'bob@example.com')]
  expect([first.status, again.status]).toEqual([201, 201])
  expect(await again.text()).toBe(await first.text())
  const bob = await signIn(open, 'bob@example.com')
  const caller = (await (await get(open, '/caller', bob)).json()) as { workspaces: { workspace: string }[] }
  expect(caller).toMatchObject({ role: 'owner' })
  expect(caller.workspaces.map(({ workspace }) => workspace)).not.toContain('own')
  const asked = await get(open, '/projects', { ...bob, 'stackmark-workspace': 'own' })
  expect([asked.status, await codeOf(asked)]).toEqual([404, 'NOT_FOUND'])
})

test('a wrong password and an unknown address are answered alike', async () => {
  await member('cat@example.com', 'viewer')
  const wrong = await post(invited, '/api/auth/sign-in/email', { email: 'cat@example.com', password: 'wrong wrong' })
  const unknown = await post(invited, '/api/auth/sign-in/email', { email: 'who@example.com', password: 'wrong wrong' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(await wrong.text()).toBe(await unknown.text())
})

test('each sign-in has a session of its own, whose cookie no script reads; signing out ends it', async () => {
  const first = await member('dan@example.com', 'viewer')
  const response = await post(invited, '/api/auth/sign-in/email', { email: 'dan@example.com', password }, first)
  expect(response.headers.getSetCookie()[0]).toMatch(/HttpOnly/i)
  expect(response.headers.getSetCookie()[0]).toMatch(/SameSite=Lax/i)
  const second = { cookie: cookieOf(response) }
  expect(second.cookie).not.toBe(first.cookie)
  expect(await response.text()).not.toContain(second.cookie.split('=')[1]?.split('.')[0])
  expect((await post(invited, '/api/auth/sign-out', {}, second)).status).toBe(200)
  expect((await get(invited, '/projects', second)).status).toBe(401)
  expect((await get(invited, '/projects', first)).status).toBe(200)
  const [name, value = ''] = first.cookie.split('=')
  const forged = `${name}=${value.slice(0, 10)}x${value.slice(11)}`
  expect((await get(invited, '/projects', { cookie: forged })).status).toBe(401)
})

test("another page's request changes nothing, though the browser sends the cookie along", async () => {
  const cookie = await member('eva@example.com', 'editor')
  const evil = { ...cookie, origin: 'http://evil.example' }
  expect(await codeOf(await post(invited, '/api/v1/projects', { name: 'X' }, evil))).toBe('HOST_REFUSED')
  expect(await codeOf(await post(invited, '/api/auth/sign-out', {}, evil))).toBe('HOST_REFUSED')
  const form = { ...cookie, 'content-type': 'text/plain' }
  expect(await codeOf(await post(invited, '/api/v1/projects', { name: 'X' }, form))).toBe('REQUEST_MEDIA_TYPE')
  expect(await codeOf(await post(invited, '/api/auth/sign-out', {}, form))).toBe('REQUEST_MEDIA_TYPE')
})

test('tries are counted for an account and for an address, and a success forgets those of the account', async () => {
  await member('fay@example.com', 'viewer')
  const attempt = (email: string, address: string, words = 'wrong wrong') =>
    post(invited, '/api/auth/sign-in/email', { email, password: words }, { 'x-test-address': address })
  for (let count = 0; count < 9; count++) {
    expect((await attempt('fay@example.com', `10.0.0.${count}`)).status).toBe(401)
  }
  expect((await attempt('fay@example.com', '10.0.1.1', password)).status).toBe(200)
  for (let count = 0; count < 10; count++) await attempt('fay@example.com', `10.0.2.${count}`)
  const right = await attempt('fay@example.com', '10.0.3.1', password)
  expect([right.status, await codeOf(right)]).toEqual([429, 'RATE_LIMITED'])
  for (let count = 0; count < 60; count++) await attempt(`n${count}@example.com`, '10.9.9.9', 'x')
  expect((await attempt('new@example.com', '10.9.9.9')).status).toBe(429)
  expect((await attempt('new@example.com', '10.9.9.8')).status).toBe(401)
}, 120_000)

test('a token acts within its scope until it is revoked, expires, or its person leaves', async () => {
  const owner = await member('gil@example.com', 'owner')
  const editor = await member('hal@example.com', 'editor')
  const made = async (input: Record<string, unknown>) => {
    const response = await post(invited, '/api/v1/tokens', { name: 'script', ...input }, editor)
    return (await response.json()) as { token: { id: string; userId: string }; secret: string }
  }
  const bearer = ({ secret: own }: { readonly secret: string }) => ({ authorization: `Bearer ${own}` })
  const [reads, writes, leaves] = [await made({}), await made({ scope: 'write', days: 1 }), await made({ days: 2 })]
  expect((await get(invited, '/projects', bearer(reads))).status).toBe(200)
  expect(await codeOf(await post(invited, '/api/v1/projects', { name: 'A' }, bearer(reads)))).toBe('FORBIDDEN')
  expect((await post(invited, '/api/v1/projects', { name: 'A' }, bearer(writes))).status).toBe(201)
  expect(JSON.stringify(await (await get(invited, '/tokens', owner)).json())).not.toContain(reads.secret)
  expect((await post(invited, `/api/v1/tokens/${reads.token.id}/revoke`, {}, owner)).status).toBe(200)
  expect((await get(invited, '/projects', bearer(reads))).status).toBe(401)
  place.setNow('2026-11-21T09:00:00.000Z')
  expect((await get(invited, '/projects', bearer(writes))).status).toBe(401)
  expect((await get(invited, '/projects', bearer(leaves))).status).toBe(200)
  const removed = await invited.request(`${origin}/api/v1/members/${leaves.token.userId}`, {
    method: 'DELETE',
    headers: { ...owner, origin },
  })
  expect(removed.status).toBe(200)
  expect((await get(invited, '/projects', bearer(leaves))).status).toBe(401)
})

test('what better-auth has beside that is not there', async () => {
  for (const path of ['/list-sessions', '/list-accounts', '/ok', '/get-session', '/reference']) {
    expect((await invited.request(`${origin}/api/auth${path}`)).status).toBe(404)
  }
  for (const path of ['/update-user', '/delete-user', '/change-email', '/request-password-reset', '/link-social']) {
    expect((await post(invited, `/api/auth${path}`, {})).status).toBe(404)
  }
})
