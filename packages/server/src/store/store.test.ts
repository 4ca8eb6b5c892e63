import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeIn, readPassword } from './embedded/folder.ts'
import { readPostmaster } from './embedded/postmaster.ts'
import { openStore } from './open-store.ts'
import { storeContract } from './store.contract.ts'
import type { Store } from './store.ts'
import { steppingClock, temporaryHome } from './store-fixture.ts'

let place: Awaited<ReturnType<typeof temporaryHome>>
let embedded: Store | null = null
/** The address of the embedded server, as somebody gives the one of their own. */
let url = ''

beforeAll(async () => {
  place = await temporaryHome()
  const opened = await openStore({ home: place.home }, steppingClock())
  if (!opened.ok) throw new Error(opened.failure.message)
  embedded = opened.store
  const { data } = placeIn(place.home)
  const server = await readPostmaster(data)
  url = `postgres://stackmark:${await readPassword(placeIn(place.home))}@127.0.0.1:${server?.port}`
  await ask(`${url}/postgres`, 'create database "given"')
})
afterAll(async () => {
  await embedded?.close()
  await place.remove()
})

/** A server of one's own where the variable names one, else a second database of the embedded server, by its address. */
const givenUrl = () => process.env.STACKMARK_TEST_DATABASE_URL ?? `${url}/given`

async function ask(address: string, statement: string): Promise<void> {
  const client = new Client(address)
  await client.connect()
  await client.query(statement)
  await client.end()
}

function breakConnections(address: () => string): () => Promise<void> {
  const others = "application_name = 'stackmark' and datname = current_database()"
  return () => ask(address(), `select pg_terminate_backend(pid, 5000) from pg_stat_activity where ${others}`)
}

describe('the embedded database', () => {
  storeContract(
    () => {
      if (embedded === null) throw new Error('the store is not open')
      return embedded
    },
    breakConnections(() => `${url}/postgres`),
  )
})

describe('a given database', () => {
  let given: Store | null = null
  beforeAll(async () => {
    const opened = await openStore({ home: '/nowhere', url: givenUrl() }, steppingClock())
    if (!opened.ok) throw new Error(opened.failure.message)
    given = opened.store
  })
  afterAll(() => given?.close())
  storeContract(() => {
    if (given === null) throw new Error('the store is not open')
    return given
  }, breakConnections(givenUrl))

  test.each([
    ['no address', 'mysql://host/db', 'STORE_URL_INVALID', /postgres:\/\/user/],
    ['nobody there', 'postgres://a:secret@127.0.0.1:1/db', 'STORE_UNREACHABLE', /127\.0\.0\.1:1: /],
    ['a wrong password', 'WRONG', 'STORE_SIGN_IN_REFUSED', /password authentication failed/],
    ['no such database', 'MISSING', 'STORE_NO_DATABASE', /"missing" does not exist/],
  ])('%s is a failure with a code that keeps the password to itself', async (_name, address, code, words) => {
    const there =
      { WRONG: url.replace(/:[^:@]+@/, ':secret@') + '/given', MISSING: `${url}/missing` }[address] ?? address
    const opened = await openStore({ home: '/nowhere', url: there }, steppingClock())
    expect(opened).toMatchObject({ ok: false, failure: { code, message: expect.stringMatching(words) } })
    expect(JSON.stringify(opened)).not.toMatch(/secret/)
  })
})
