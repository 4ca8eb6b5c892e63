import { join } from 'node:path'
import { FailureError } from '../failures.ts'
import type { StoreSettings } from './open-store.ts'

/**
 * The settings that the environment gives: DATABASE_URL, or STACKMARK_HOME (else `.stackmark` in the working folder),
 * STACKMARK_POSTGRES_PORT, STACKMARK_POSTGRES_USER. An empty variable counts as none. Throws STORE_PORT_INVALID.
 */
export function storeSettings(env: Readonly<Record<string, string | undefined>>, folder: string): StoreSettings {
  const said = (name: string) => (env[name] === '' ? undefined : env[name])
  const url = said('DATABASE_URL')
  const port = said('STACKMARK_POSTGRES_PORT')
  const account = said('STACKMARK_POSTGRES_USER')
  return {
    home: said('STACKMARK_HOME') ?? join(folder, '.stackmark'),
    ...(url === undefined ? {} : { url }),
    ...(port === undefined ? {} : { port: portIn(port) }),
    ...(account === undefined ? {} : { account }),
  }
}

function portIn(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1024 && port <= 65_535) return port
  const message = 'STACKMARK_POSTGRES_PORT must be a whole number from 1024 to 65535.'
  throw new FailureError('STORE_PORT_INVALID', message)
}
