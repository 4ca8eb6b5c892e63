import { type Failure, FailureError } from '../failures.ts'
import type { Database } from './database.ts'
import { embeddedDatabase } from './embedded/embedded-database.ts'
import { givenDatabase } from './given-database.ts'
import { postgresStore } from './postgres-store.ts'
import type { Store } from './store.ts'

/** Where the store is, as the environment tells it: `DATABASE_URL` wins over the embedded database. */
export interface StoreSettings {
  readonly url?: string
  /** The folder of the embedded database. */
  readonly home: string
  readonly port?: number
  readonly account?: string
}

export type Opened =
  | { readonly ok: true; readonly store: Store; readonly kind: Database['kind'] }
  | { readonly ok: false; readonly failure: Failure }

/** Opens the store, creating and starting what is missing. What is wrong with the place comes back as a value. */
export async function openStore(settings: StoreSettings, now: () => Date): Promise<Opened> {
  const { url, ...place } = settings
  const database = url === undefined ? embeddedDatabase({ ...place, nowMs: () => now().getTime() }) : givenDatabase(url)
  try {
    return { ok: true, store: await postgresStore(database, now), kind: database.kind }
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, failure: error.failure }
    throw error
  }
}
