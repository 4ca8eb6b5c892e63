import { randomBytes, randomUUID } from 'node:crypto'
import type { Guide } from '@stackmark/engine'
import type { Handover } from './handover/settings.ts'
import type { Model } from './model/model.ts'
import type { World } from './perform.ts'
import { ownWorkspace } from './store/postgres-store.ts'
import type { Store } from './store/store.ts'

export interface LocalParts {
  readonly store: Store
  readonly guide: Guide
  readonly model: Model
  readonly handovers: readonly Handover[]
  readonly now: () => Date
}

/** The world of whoever sits at the machine: the own workspace, and nobody to ask for leave. */
export function localWorld(parts: LocalParts): World {
  return {
    ...parts,
    workspace: ownWorkspace,
    caller: { kind: 'alone' },
    newId: randomUUID,
    newSecret: () => randomBytes(32).toString('base64url'),
    // Strangers come over HTTP.
    enquiries: null,
    fetch,
  }
}
