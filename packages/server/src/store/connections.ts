import { setTimeout as sleep } from 'node:timers/promises'
import { type ClientConfig, Pool, type PoolClient } from 'pg'
import { FailureError } from '../failures.ts'
import type { Database } from './database.ts'
import { failureOf, troubleOf, wasNeverSent } from './trouble.ts'

/** Connections to a database that may vanish and come back. */
export interface Connections {
  /** Work that only reads; done again where the connection breaks. */
  readonly read: <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>
  /**
   * Work in one transaction: kept whole when this resolves, dropped whole when `work` rejects. Done again where the
   * connection broke before the end, or where the database chose it to give way to another; never where the connection
   * broke while it was being kept, since then nobody knows whether it was.
   */
  readonly write: <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>
  /** Reads in one snapshot of the database; never done again. */
  readonly snapshot: <T>(work: (client: PoolClient) => Promise<T>) => Promise<T>
  /** Connections for somebody who keeps his own; whoever asks for them ends them. */
  readonly pool: (most: number) => Promise<Pool>
  readonly close: () => Promise<void>
}

const mostConnections = 10
const statementTimeoutMs = 30_000
const acquireTimeoutMs = 10_000
const attempts = 4
const pollMs = 20

export function connect(database: Database): Connections {
  let current: { readonly config: ClientConfig; readonly pool: Pool } | null = null

  async function pool(): Promise<Pool> {
    const config = await database.reach()
    if (current?.config !== config) {
      const old = current?.pool
      current = { config, pool: createPool(config) }
      // Its connections are dead already.
      old?.end().catch(() => {})
    }
    return current.pool
  }

  /** Nothing has been asked of the database yet, so that waiting and trying again can do no harm. */
  async function acquire(): Promise<PoolClient> {
    const deadlineMs = performance.now() + database.patienceMs
    for (;;) {
      const from = await pool()
      try {
        return await from.connect()
      } catch (error) {
        if (troubleOf(error) !== 'connection') throw failureOf(error)
        if (performance.now() > deadlineMs) {
          throw new FailureError('STORE_UNREACHABLE', 'The database does not answer any more.', error)
        }
        await sleep(pollMs)
      }
    }
  }

  async function withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await acquire()
    let broken = false
    try {
      return await work(client)
    } catch (error) {
      const code = error instanceof FailureError ? error.code : null
      broken = code === 'STORE_INTERRUPTED' || troubleOf(error) === 'connection'
      throw error
    } finally {
      client.release(broken)
    }
  }

  return {
    read: (work) => again(() => withClient(work)),
    write: (work) => again(() => withClient((client) => transaction(client, work))),
    snapshot: async (work) => {
      try {
        return await withClient((client) =>
          transaction(client, work, 'begin isolation level repeatable read read only'),
        )
      } catch (error) {
        throw failureOf(error)
      }
    },
    pool: async (most) => createPool(await database.reach(), most),
    close: async () => {
      await current?.pool.end()
      current = null
      await database.close()
    },
  }
}

/** Work that has not been kept yet may be done again. */
async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = attempts - 1; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      const trouble = troubleOf(error)
      if (left === 0 || (trouble !== 'connection' && trouble !== 'conflict')) throw failureOf(error)
    }
  }
}

function createPool(config: ClientConfig, most = mostConnections): Pool {
  const made = new Pool({
    ...config,
    max: most,
    application_name: 'stackmark',
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    connectionTimeoutMillis: acquireTimeoutMs,
    keepAlive: true,
  })
  // A connection that breaks while nobody uses it is replaced when one is needed.
  made.on('error', () => {})
  // One that breaks between two statements of a transaction says so here too, and the next statement rejects.
  made.on('connect', (client) => client.on('error', () => {}))
  return made
}

async function transaction<T>(
  client: PoolClient,
  work: (client: PoolClient) => Promise<T>,
  begin = 'begin',
): Promise<T> {
  await client.query(begin)
  let result: T
  try {
    result = await work(client)
  } catch (error) {
    // Where the connection is gone the server rolls back by itself.
    await client.query('rollback').catch(() => {})
    throw error
  }
  try {
    await client.query('commit')
  } catch (error) {
    // Judged here, so that nobody takes it for something to be done again; what was never sent may be.
    throw wasNeverSent(error) ? error : failureOf(error)
  }
  return result
}
