import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { placeIn, readPassword } from './embedded/folder.ts'
import { readPostmaster } from './embedded/postmaster.ts'
import migrations from './migrations.json' with { type: 'json' }
import { openStore } from './open-store.ts'
import * as schema from './schema.ts'
import { steppingClock, temporaryHome } from './store-fixture.ts'

const folder = join(import.meta.dirname, '../../migrations')
const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))

test('the migrations lead to the schema of the code (else: npm run migrations)', async () => {
  const snapshots = readdirSync(join(folder, 'meta')).filter((name) => name.endsWith('_snapshot.json'))
  const newest = JSON.parse(readFileSync(join(folder, 'meta', snapshots.sort().at(-1) ?? ''), 'utf8'))
  expect(await generateMigration(newest, generateDrizzleJson({ ...schema }, newest.id, ['stackmark']))).toEqual([])
})

test('migrations.json holds every file, in order and whole (else: npm run migrations)', () => {
  const squeezed = (text: string) => text.replaceAll(/\s|--> statement-breakpoint/g, '')
  expect(migrations.map(({ tag, statements }) => [`${tag}.sql`, squeezed(statements.join(''))])).toEqual(
    files.sort().map((name) => [name, squeezed(readFileSync(join(folder, name), 'utf8'))]),
  )
})

test('what was assessed cannot be changed by any statement, and a newer database is left alone', async () => {
  const { home, remove } = await temporaryHome()
  const now = steppingClock()
  const opened = await openStore({ home }, now)
  if (!opened.ok) throw new Error(opened.failure.message)
  const place = placeIn(home)
  const address = `postgres://stackmark:${await readPassword(place)}@127.0.0.1:${(await readPostmaster(place.data))?.port}/postgres`
  const client = new Client(address)
  await client.connect()
  try {
    await client.query(
      `insert into stackmark.assessments values (gen_random_uuid(), 'own', 'hash', '1', '1', '1', '{}', null, '{}', now())`,
    )
    await expect(client.query(`update stackmark.assessments set document = ''`)).rejects.toThrow(/never change/)
    await client.query(`insert into stackmark_migrations.applied (tag) values ('9999_later')`)
    const again = await openStore({ home, url: address }, now)
    expect(again).toMatchObject({
      ok: false,
      failure: { code: 'STORE_NEWER_SCHEMA', message: expect.stringContaining('9999_later') },
    })
  } finally {
    await client.end()
    await opened.store.close()
    await remove()
  }
})
