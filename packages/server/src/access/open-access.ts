import type { Store } from '../store/store.ts'
import { createAccounts } from './accounts.ts'
import { createDoor, type Door } from './door.ts'
import { type Admitted, createGate } from './gate.ts'
import { keptSecret } from './kept-secret.ts'
import type { AccessSettings } from './settings.ts'

/** All that signing in needs of a serving process. */
export interface OpenAccess {
  readonly door: Door
  readonly gate: (request: Pick<Request, 'headers'>) => Promise<Admitted>
}

export interface AccessWorld {
  readonly settings: AccessSettings
  /** The folder of the store. */
  readonly home: string
  readonly store: Pick<Store, 'accounts' | 'admission'>
  readonly publicUrl: string | null
  readonly now: () => Date
  readonly newId: () => string
  readonly onMistake: (error: unknown) => void
}

export async function openAccess({
  settings,
  home,
  store,
  publicUrl,
  now,
  newId,
  onMistake,
}: AccessWorld): Promise<OpenAccess> {
  const { admission } = store
  const secret = settings.secret ?? (await keptSecret(home))
  const storage = await store.accounts()
  const accounts = createAccounts({ settings, secret, storage, admission, publicUrl, now, newId, onMistake })
  return {
    door: createDoor({ accounts, admission, signUp: settings.signUp, publicUrl, now }),
    gate: createGate(accounts, admission, now),
  }
}
