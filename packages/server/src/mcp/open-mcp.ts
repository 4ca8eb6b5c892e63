import type { Guide } from '@stackmark/engine'
import { FailureError } from '../failures.ts'
import { readHandovers } from '../handover/settings.ts'
import { localWorld } from '../local-world.ts'
import { workerModel } from '../model/worker-model.ts'
import { openStore, type StoreSettings } from '../store/open-store.ts'
import { callerIn } from './caller.ts'
import { type Streams, serveMcpOn } from './stdio.ts'

export interface StdioSettings {
  readonly guide: Guide
  readonly store: StoreSettings
  /** The operator's file with the hand-overs. */
  readonly handoversFile?: string | undefined
  /** The built script of the model's threads. */
  readonly modelScript: URL
  readonly version: string
  readonly now: () => Date
  readonly onMistake: (error: unknown) => void
}

/** Serves one assistant on two streams, from opening the store to closing it. Rejects with a FailureError of either. */
export async function openMcp(streams: Streams, settings: StdioSettings): Promise<void> {
  const { guide, version, now, onMistake } = settings
  const { handovers } = await readHandovers(settings.handoversFile)
  const opened = await openStore(settings.store, now)
  if (!opened.ok) throw new FailureError(opened.failure.code, opened.failure.message)
  const { store } = opened
  // In a thread of its own, so that a cancellation is heard while it runs.
  const model = workerModel({ guide, script: settings.modelScript, threads: 1, mostWaiting: 16 })
  const call = callerIn(localWorld({ store, guide, model, handovers, now }))
  try {
    await serveMcpOn(streams, { guide, call, version, onMistake })
  } finally {
    await model.close()
    await store.close()
  }
}
