import { Client, type ClientConfig } from 'pg'
import { FailureError } from '../failures.ts'
import type { Database } from './database.ts'
import { reasonOf } from './reason.ts'
import { failureOf, troubleOf } from './trouble.ts'

/** 14 is the oldest that PostgreSQL's own project still mends (November 2026). */
const oldestVersion = 140_000

/**
 * A PostgreSQL server of one's own. Rejects with STORE_URL_INVALID, STORE_UNREACHABLE, STORE_SIGN_IN_REFUSED,
 * STORE_NO_DATABASE, STORE_SERVER_TOO_OLD. The address is never repeated: it holds the password.
 */
export function givenDatabase(url: string): Database {
  let config: ClientConfig | null = null
  return {
    kind: 'given',
    patienceMs: 5000,
    reach: async () => (config ??= await check(url)),
    close: async () => {},
  }
}

async function check(url: string): Promise<ClientConfig> {
  if (!/^postgres(?:ql)?:\/\//.test(url) || !URL.canParse(url)) {
    const message = 'DATABASE_URL must look like postgres://user:password@host:5432/database.'
    throw new FailureError('STORE_URL_INVALID', message)
  }
  const { hostname, port } = new URL(url)
  const config = { connectionString: url, connectionTimeoutMillis: 5000 }
  const client = new Client(config)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    )
    const version = rows[0]?.version ?? 0
    if (version < oldestVersion) {
      const message = `The server is PostgreSQL ${Math.floor(version / 10_000)}; Stackmark needs ${oldestVersion / 10_000} or newer.`
      throw new FailureError('STORE_SERVER_TOO_OLD', message)
    }
    return config
  } catch (error) {
    const trouble = troubleOf(error)
    if (error instanceof FailureError || (trouble !== 'connection' && trouble !== 'busy' && trouble !== null)) {
      throw failureOf(error)
    }
    const message = `No database answers at ${hostname}:${port === '' ? 5432 : port}: ${reasonOf(error)}.`
    throw new FailureError('STORE_UNREACHABLE', message, error)
  } finally {
    await client.end().catch(() => {})
  }
}
