import { randomBytes, randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Guide } from '@stackmark/engine'
import type { Context } from 'hono'
import type { OpenAccess } from '../access/open-access.ts'
import type { AccessSettings } from '../access/settings.ts'
import { FailureError } from '../failures.ts'
import { openEnquiries } from '../handover/enquiries.ts'
import { readHandovers } from '../handover/settings.ts'
import type { WorkerLine } from '../jobs/start-worker.ts'
import { workerModel } from '../model/worker-model.ts'
import type { World } from '../perform.ts'
import { createRest, type LogLine } from '../rest/app.ts'
import type { Limits } from '../rest/limits.ts'
import { openStore, type StoreSettings } from '../store/open-store.ts'
import { ownWorkspace } from '../store/postgres-store.ts'
import { hostCheck, isLoopback, publicUrlIn } from './hosts.ts'
import { listen } from './listener.ts'
import { type OpenPart, type Part, parts, type WorldOf } from './parts.ts'

export interface ServeSettings {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Where others reach it, as `https://stackmark.example`, where a proxy stands before it. */
  readonly publicUrl?: string | undefined
  /** How people sign in; null where nobody does. */
  readonly access: AccessSettings | null
  /** Listens to other machines although nobody signs in. */
  readonly force: boolean
  readonly guide: Guide
  readonly store: StoreSettings
  /** The operator's file with the hand-overs. */
  readonly handoversFile?: string | undefined
  /** The built script of the model's threads. */
  readonly modelScript: URL
  /** The built script of a job's thread. */
  readonly jobScript: URL
  readonly limits?: Partial<Limits>
  readonly now: () => Date
  /** A clock that never goes back, for durations. */
  readonly nowMs: () => number
  /** Requests, and jobs that run here. */
  readonly log: (line: LogLine | WorkerLine) => void
  /** Of the program, as it tells assistants. */
  readonly version: string
  /** Is told what rejected outside of a request although nothing may. */
  readonly onMistake: (error: unknown) => void
  /** What is opened beside the API; all of them where it is left out. */
  readonly parts?: readonly Part[]
}

export interface Serving {
  readonly url: string
  readonly calculator: {
    /** Of others, whose pages may show it. */
    readonly origins: readonly string[]
    readonly takesEnquiries: boolean
  }
  /** Takes no more requests, finishes what runs, closes the store. */
  readonly stop: () => Promise<void>
}

/** Longer than any answer may take: a request that was taken is answered. */
const graceMs = 35_000

/** Runs of the model that may wait: as many as are done in about ten seconds. */
const mostWaiting = 16

/** Opens all that is served and listens. Rejects with a FailureError: of the store, of the settings, LISTEN_…. */
export async function serve(settings: ServeSettings): Promise<Serving> {
  const { host, port, guide, now, nowMs, log } = settings
  const publicUrl = settings.publicUrl === undefined ? null : publicUrlIn(settings.publicUrl)
  if (settings.access === null && !settings.force && !isLoopback(host)) {
    const message = `Nobody signs in here, so that whoever reaches ${host} could read and change everything; --force does it all the same.`
    throw new FailureError('LISTEN_OPEN_TO_OTHERS', message)
  }
  /** What is open so far, the newest first. */
  const closing: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of closing.splice(0)) await close()
  }
  try {
    const { handovers, enquiriesTo, calculatorOrigins } = await readHandovers(settings.handoversFile)
    const enquiries = openEnquiries(enquiriesTo, nowMs)
    const calculator = { origins: calculatorOrigins, takesEnquiries: enquiries !== null }
    const opened = await openStore(settings.store, now)
    if (!opened.ok) throw new FailureError(opened.failure.code, opened.failure.message)
    closing.unshift(opened.store.close)
    const threads = modelThreads(availableParallelism())
    const model = workerModel({ guide, script: settings.modelScript, threads, mostWaiting })
    closing.unshift(model.close)
    const world: World = {
      store: opened.store,
      workspace: ownWorkspace,
      guide,
      model,
      // With sign-in, a request has a caller of its own; whatever is not asked by one may do nothing.
      caller: settings.access === null ? { kind: 'alone' } : { kind: 'nobody' },
      now,
      newId: randomUUID,
      newSecret: () => randomBytes(32).toString('base64url'),
      handovers,
      enquiries,
      fetch,
    }
    const access = await openAccessFor(world, settings, publicUrl)
    const worldOf: WorldOf = async (request) =>
      access === null ? world : { ...world, ...(await access.gate(request)) }
    const app = createRest(world, {
      ...(settings.limits === undefined ? {} : { limits: settings.limits }),
      log,
      nowMs,
      addressOf,
      worldOf,
      isOurHost: hostCheck(host, publicUrl),
    })
    if (access !== null) app.all('/api/auth/*', (c) => access.door(c.req.raw, addressOf(c)))
    for (const part of settings.parts ?? parts) {
      const open: OpenPart = await part.open(world, settings, worldOf)
      if (open.close !== undefined) closing.unshift(open.close)
      open.routes?.(app)
    }
    const listener = await listen(app, host, port)
    closing.unshift(() => listener.close(graceMs))
    return { url: publicUrl?.origin ?? listener.url, calculator, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function addressOf(c: Context): string {
  return getConnInfo(c).remote.address ?? 'unknown'
}

/** What signs people in is read only where they do. */
async function openAccessFor(world: World, settings: ServeSettings, publicUrl: URL | null): Promise<OpenAccess | null> {
  if (settings.access === null) return null
  const { openAccess } = await import('../access/open-access.ts')
  const { store, now, newId } = world
  const { access, onMistake } = settings
  return openAccess({
    settings: access,
    home: settings.store.home,
    store,
    publicUrl: publicUrl?.origin ?? null,
    now,
    newId,
    onMistake,
  })
}

/** One processor is left to the event loop and the database. */
export function modelThreads(processors: number): number {
  return Math.max(1, processors - 1)
}
