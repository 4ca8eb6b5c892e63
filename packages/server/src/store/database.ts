import type { ClientConfig } from 'pg'

/** Where connections lead. Two ways to have one: embedded (started when needed) and given (DATABASE_URL). */
export interface Database {
  readonly kind: 'embedded' | 'given'
  /**
   * How to connect, once somebody can: starts the embedded server where it does not run. The same object as long as the
   * server is the same. Rejects with a FailureError.
   */
  readonly reach: () => Promise<ClientConfig>
  /** How long a lost connection is worth waiting for, in milliseconds. */
  readonly patienceMs: number
  /** Gives up this process's part; the embedded server stops when nobody else has one. */
  readonly close: () => Promise<void>
}
