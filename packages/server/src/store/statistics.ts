import type { PoolClient } from 'pg'

/**
 * Has PostgreSQL look again at tables that have changed by more than a tenth since it last did: without that it chooses
 * to read all projects for a word that one has. Its own housekeeping does so once a minute, which a database that is only
 * ever opened for moments never lives to see.
 */
export async function refreshStatistics(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_stat_user_tables
      where schemaname = 'stackmark' and n_mod_since_analyze > 50 + n_live_tup / 10`,
  )
  for (const { name } of rows) await client.query(`analyze stackmark.${client.escapeIdentifier(name)}`)
}
