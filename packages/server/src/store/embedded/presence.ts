import { Client, type ClientConfig } from 'pg'

/**
 * This process's part in a shared server: one connection that holds a shared lock of PostgreSQL. The server counts, so
 * nothing is left over by a process that was killed: its connection ends with it.
 */
export interface Presence {
  readonly isLost: () => boolean
  /**
   * Gives the part up. `last` says that nobody else has one; until `end` nobody else gets one, so that the server can be
   * stopped without taking it from anybody.
   */
  readonly leave: () => Promise<{ readonly last: boolean }>
  readonly end: () => void
}

/** Any number that nothing else in this database locks by. */
const lockId = 7_825_001

/** A server that is stopping may take a connection and never answer on it. */
const answerTimeoutMs = 3000

/** Rejects with the driver's error where the server does not let anybody in (yet). */
export async function join(config: ClientConfig): Promise<Presence> {
  const client = new Client({
    ...config,
    application_name: 'stackmark presence',
    connectionTimeoutMillis: answerTimeoutMs,
  })
  let lost = false
  const lose = () => {
    lost = true
  }
  client.on('error', lose)
  client.on('end', lose)
  try {
    await client.connect()
    // Waits while the last of the others stops the server; then the connection ends and this rejects.
    await client.query('select pg_advisory_lock_shared($1)', [lockId])
  } catch (error) {
    leaveAlone(client)
    throw error
  }
  return {
    isLost: () => lost,
    leave: async () => {
      if (lost) return { last: false }
      await client.query('select pg_advisory_unlock_shared($1)', [lockId])
      const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [lockId])
      return { last: rows[0]?.last === true }
    },
    end: () => leaveAlone(client),
  }
}

/** Not waited for: a connection that the server has ended need not say so once more. */
function leaveAlone(client: Client): void {
  client.end().catch(() => {})
}
