import { spawn } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { FailureError } from '../../failures.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { folderFailure, type Place } from './folder.ts'
import { readPostmaster } from './postmaster.ts'
import { programEnvironment } from './program-environment.ts'

/** How a start ended: it serves; the folder is in use by another server; the port is taken. */
export type Started = 'ready' | 'in-use' | 'port-taken'

const settings = {
  listen_addresses: '127.0.0.1',
  // Loopback alone, on every platform alike; paths of sockets may be too long.
  unix_socket_directories: '',
  // A failing statement may hold what people wrote; it is never put into the log.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
  timezone: 'UTC',
} as const

/**
 * Starts PostgreSQL on its own: it goes on when this process ends, since others may be using it. Throws where it cannot
 * run at all: STORE_DISK_FULL, STORE_FOLDER_FORBIDDEN, STORE_START_FAILED, STORE_START_TIMEOUT.
 */
export async function startServer(
  place: Place,
  { postgres }: Binaries,
  account: Account,
  port: number,
  deadlineMs: number,
): Promise<Started> {
  const log = await openLog(place)
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(postgres, ['-D', place.data, '-p', String(port), ...options], {
    detached: true,
    stdio: ['ignore', log.handle.fd, log.handle.fd],
    env: programEnvironment(),
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  })
  const ending = new Promise<{ readonly error?: Error }>((resolve) => {
    child.on('error', (error) => resolve({ error }))
    child.on('exit', () => resolve({}))
  })
  child.unref()
  await log.handle.close()
  for (;;) {
    const ended = await Promise.race([ending, sleep(pollMs, null)])
    if (ended?.error !== undefined) throw folderFailure(postgres, ended.error)
    if (ended !== null) return readEnding(place, child.pid ?? 0, log.size)
    const found = await readPostmaster(place.data)
    if (found?.pid === child.pid && found?.ready === true) return 'ready'
    if (performance.now() > deadlineMs) {
      const message = `PostgreSQL was not ready in time; ${place.log} says how far it got.`
      throw new FailureError('STORE_START_TIMEOUT', message)
    }
  }
}

const pollMs = 10

async function readEnding(place: Place, pid: number, from: number): Promise<Started> {
  const text = (await readFile(place.log)).subarray(from).toString()
  // Others may write to the log at the same time; what comes before the first log line has no process id.
  const own = text.split('\n').filter((line) => line.includes(`[${pid}]`) || !/^\d{4}-.*\[\d+\]/.test(line))
  const said = own.join('\n')
  if (said.includes('lock file "postmaster.pid"') && said.includes('already exists')) return 'in-use'
  // Processes of a server that was killed are about to end, and hold its shared memory until then.
  if (said.includes('pre-existing shared memory block')) return 'in-use'
  if (said.includes('could not create any TCP/IP sockets')) return 'port-taken'
  if (said.includes('No space left on device')) {
    throw folderFailure(place.data, Object.assign(new Error('no space'), { code: 'ENOSPC' }))
  }
  const reason = own.findLast((line) => /FATAL|PANIC|could not/.test(line))?.replace(/^.*(?:FATAL|PANIC):\s+/, '')
  const message = `PostgreSQL did not start: ${reason ?? 'it gave no reason'}. The whole of it is in ${place.log}.`
  throw new FailureError(said.includes('Permission denied') ? 'STORE_FOLDER_FORBIDDEN' : 'STORE_START_FAILED', message)
}

const mostLogBytes = 1024 * 1024

/** Opened by this process and handed on, so that PostgreSQL needs no right to the folder. One older log is kept. */
async function openLog({ log }: Place) {
  try {
    const old = await stat(log).catch(() => null)
    if (old !== null && old.size > mostLogBytes) await rename(log, `${log}.old`)
    const handle = await open(log, 'a', 0o600)
    return { handle, size: (await handle.stat()).size }
  } catch (error) {
    throw folderFailure(log, error)
  }
}

/** A port of loopback that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address with a port')
  return address.port
}
