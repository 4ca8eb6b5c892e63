import type { BetterAuthOptions } from 'better-auth/minimal'
import { drizzle } from 'drizzle-orm/node-postgres'
import type { Pool, QueryConfig } from 'pg'
import type { Connections } from './connections.ts'
import { accounts, sessions, users, verifications } from './schema.ts'

export type AccountStorage = NonNullable<BetterAuthOptions['database']>

/** Where better-auth keeps people and sessions: in our tables, over our connections, which outlive a lost database. */
export async function accountStorage(connections: Connections): Promise<AccountStorage> {
  const { drizzleAdapter } = await import('better-auth/adapters/drizzle')
  // The one method of a pool that statements without a transaction of their own go through.
  const query = (statement: QueryConfig, values: readonly unknown[]) => {
    const way = statement.text.startsWith('select ') ? connections.read : connections.write
    return way((connection) => connection.query(statement, [...values]))
  }
  const client = { query } as unknown as Pool
  const schema = { user: users, session: sessions, account: accounts, verification: verifications }
  return drizzleAdapter(drizzle({ client }), { provider: 'pg', schema, transaction: false })
}
