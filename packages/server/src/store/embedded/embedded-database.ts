import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientConfig } from 'pg'
import { FailureError } from '../../failures.ts'
import type { Database } from '../database.ts'
import { failureOf, troubleOf } from '../trouble.ts'
import { type Account, accountFor, blockedAt } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { createCluster } from './create.ts'
import { inspectCluster, type Place, placeIn, prepareHome, readPassword } from './folder.ts'
import { isServing, readPostmaster, removeStale } from './postmaster.ts'
import { join, type Presence } from './presence.ts'
import { programEnvironment } from './program-environment.ts'
import { freePort, startServer } from './start.ts'

export interface EmbeddedOptions {
  readonly home: string
  /** The port to start on; a free one where it is left out. */
  readonly port?: number
  /** Under whom root runs PostgreSQL. */
  readonly account?: string
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
}

/** Long enough for a database that was killed in the middle of much work to recover. */
const startPatienceMs = 60_000
const stopPatienceMs = 30_000
const pollMs = 20

interface Tools {
  readonly place: Place
  readonly binaries: Binaries
  readonly account: Account
}

/**
 * PostgreSQL in a folder, shared by all processes that use the folder. Whoever comes first creates and starts it,
 * whoever leaves last stops it, and whoever finds it gone starts it again (docs/adr/0040).
 */
export function embeddedDatabase(options: EmbeddedOptions): Database {
  let tools: Tools | null = null
  let joined: { readonly presence: Presence; readonly config: ClientConfig } | null = null
  let reaching: Promise<ClientConfig> | null = null

  async function reach(): Promise<ClientConfig> {
    if (joined !== null && !joined.presence.isLost()) return joined.config
    // Of the many who find the connection lost at the same time, one brings it back.
    reaching ??= bringUp().finally(() => {
      reaching = null
    })
    return reaching
  }

  async function bringUp(): Promise<ClientConfig> {
    tools ??= await prepare(options)
    const { place } = tools
    const password = await readPassword(place)
    const deadlineMs = performance.now() + startPatienceMs
    for (;;) {
      const port = await portOfServer(tools, options, deadlineMs)
      const config = { host: '127.0.0.1', port, user: 'stackmark', database: 'postgres', password }
      try {
        const presence = await join(config)
        joined = { presence, config }
        return config
      } catch (error) {
        // A server that is just being stopped calls that a time-out too, which is "busy" elsewhere.
        const trouble = troubleOf(error)
        if (trouble !== 'connection' && trouble !== 'busy') throw failureOf(error)
      }
      checkTime(place, deadlineMs)
      await sleep(pollMs)
    }
  }

  return {
    kind: 'embedded',
    reach,
    patienceMs: startPatienceMs,
    close: async () => {
      await reaching?.catch(() => {})
      if (joined === null || tools === null) return
      const { presence } = joined
      joined = null
      // A server that is gone needs no stopping.
      const { last } = await presence.leave().catch(() => ({ last: false }))
      if (last) await stopServer(tools)
      presence.end()
    },
  }
}

async function prepare({ home, account: asked, nowMs }: EmbeddedOptions): Promise<Tools> {
  const place = placeIn(home)
  const account = await accountFor(place.data, asked)
  await prepareHome(place, account)
  const binaries = await findBinaries()
  if (account !== null) await checkWay([place.home, binaries.postgres], account)
  if ((await inspectCluster(place)) === 'none') await createCluster(place, binaries, account, nowMs())
  return { place, binaries, account }
}

async function checkWay(paths: readonly string[], account: NonNullable<Account>): Promise<void> {
  for (const path of paths) {
    const blocked = await blockedAt(path, account)
    if (blocked === null) continue
    const message = `Started as root, Stackmark runs PostgreSQL as ${account.name}, who may not enter ${blocked}. Start it as an ordinary user, set STACKMARK_HOME to a folder that others may enter (and install Stackmark in one), or set DATABASE_URL.`
    throw new FailureError('STORE_FOLDER_UNREACHABLE', message)
  }
}

/** The port of the server that runs; starts one where none does. */
async function portOfServer(tools: Tools, options: EmbeddedOptions, deadlineMs: number): Promise<number> {
  const { place, binaries, account } = tools
  for (;;) {
    checkTime(place, deadlineMs)
    const found = await readPostmaster(place.data)
    if (found !== null && (await isServing(place.data, found))) {
      if (found.ready && found.port !== null) return found.port
      await sleep(pollMs)
      continue
    }
    if (found !== null) await removeStale(place.data, found)
    const port = options.port ?? (await freePort())
    const started = await startServer(place, binaries, account, port, deadlineMs)
    if (started === 'ready') return port
    if (started === 'port-taken' && options.port !== undefined) {
      const message = `Port ${port} of 127.0.0.1 is taken by another program. Leave STACKMARK_POSTGRES_PORT out to have a free one chosen.`
      throw new FailureError('STORE_PORT_IN_USE', message)
    }
    await sleep(pollMs)
  }
}

function checkTime(place: Place, deadlineMs: number): void {
  if (performance.now() <= deadlineMs) return
  const message = `PostgreSQL in ${place.cluster} did not become ready in ${startPatienceMs / 1000} seconds; ${place.log} says how far it got.`
  throw new FailureError('STORE_START_TIMEOUT', message)
}

/**
 * Waits until everything is on the disk and the server has ended. `pg_ctl` is told not to wait: it would go on waiting
 * for the next server, which somebody may start at once.
 */
async function stopServer({ place, binaries, account }: Tools): Promise<void> {
  const server = await readPostmaster(place.data)
  if (server === null) return
  const child = spawn(binaries.pgCtl, ['stop', '--mode=fast', '--no-wait', '--silent', '-D', place.data], {
    stdio: 'ignore',
    env: programEnvironment(),
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  })
  const sent = await new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
  // Where that fails the server goes on, and the next process takes it over.
  if (!sent) return
  const deadlineMs = performance.now() + stopPatienceMs
  while ((await readPostmaster(place.data))?.pid === server.pid && performance.now() < deadlineMs) await sleep(pollMs)
}
