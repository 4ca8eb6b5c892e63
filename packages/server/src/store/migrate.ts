import type { PoolClient } from 'pg'
import { FailureError } from '../failures.ts'
import migrations from './migrations.json' with { type: 'json' }

/** The newest migration this program knows; part of an export. */
export const schemaTag = migrations.at(-1)?.tag ?? ''

/** Whether a copy of tables after that migration can be read. */
export function knowsSchema(tag: string): boolean {
  return migrations.some((each) => each.tag === tag)
}

/** Any number that nothing else in this database locks by. */
const lockId = 7_825_002

/**
 * Brings the tables up to date inside the caller's transaction, one process at a time. Drizzle's own runner takes no
 * lock, and reads its files from a folder that a bundle does not have. Throws STORE_NEWER_SCHEMA.
 */
export async function migrate(client: PoolClient): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [lockId])
  await client.query('create schema if not exists stackmark_migrations')
  await client.query(
    'create table if not exists stackmark_migrations.applied (tag text primary key, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ tag: string }>('select tag from stackmark_migrations.applied order by tag')
  const applied = new Set(rows.map(({ tag }) => tag))
  const known = new Set(migrations.map(({ tag }) => tag))
  const unknown = [...applied].find((tag) => !known.has(tag))
  if (unknown !== undefined) {
    const message = `The database has the change ${unknown}, which a newer Stackmark made. Update Stackmark; nothing was changed.`
    throw new FailureError('STORE_NEWER_SCHEMA', message)
  }
  for (const { tag, statements } of migrations) {
    if (applied.has(tag)) continue
    for (const statement of statements) await client.query(statement)
    await client.query('insert into stackmark_migrations.applied (tag) values ($1)', [tag])
  }
}
