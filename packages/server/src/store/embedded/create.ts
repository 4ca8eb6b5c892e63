import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chown, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FailureError } from '../../failures.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { folderFailure, type Place } from './folder.ts'
import { programEnvironment } from './program-environment.ts'

const draftPrefix = '.postgres-'
/** Older drafts were left by a process that was killed while it made them. */
const draftLifeMs = 60 * 60 * 1000

/**
 * Makes a new database in a folder beside its place and then moves it there in one step: a process that is killed half
 * way leaves no half-made database, and of several that try at once exactly one gives the folder its name.
 * Throws STORE_DISK_FULL, STORE_FOLDER_FORBIDDEN, STORE_CREATE_FAILED.
 */
export async function createCluster(
  place: Place,
  { initdb }: Binaries,
  account: Account,
  nowMs: number,
): Promise<void> {
  const draft = join(place.home, `${draftPrefix}${randomUUID()}`)
  try {
    await removeOldDrafts(place.home, nowMs)
    const password = randomBytes(32).toString('base64url')
    const data = join(draft, 'data')
    // Whoever may enter the folder can still not read what is in it.
    await mkdir(draft, { mode: account === null ? 0o700 : 0o711 })
    await mkdir(data, { mode: 0o700 })
    await writeFile(join(draft, 'password'), `${password}\n`, { mode: 0o600, flag: 'wx', flush: true })
    // The account that PostgreSQL runs under cannot read root's file.
    const handed = join(draft, 'handed-password')
    await writeFile(handed, `${password}\n`, { mode: 0o600, flag: 'wx' })
    if (account !== null) for (const path of [data, handed]) await chown(path, account.uid, account.gid)
    await runInitdb(initdb, data, handed, account)
    await rm(handed)
    await moveInto(draft, place)
  } catch (error) {
    throw error instanceof FailureError ? error : folderFailure(place.home, error)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function moveInto(draft: string, { cluster, home }: Place): Promise<void> {
  try {
    await rename(draft, cluster)
  } catch (error) {
    // Another process was faster; its database is the one that counts.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST')) return
    throw error
  }
  const folder = await open(home, 'r')
  await folder.sync().finally(() => folder.close())
}

/** The C locale with UTF-8, built into PostgreSQL: sorting does not change with the operating system's libraries. */
const cluster = [
  '--username=stackmark',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--data-checksums',
  '--no-instructions',
]

async function runInitdb(initdb: string, data: string, passwordFile: string, account: Account): Promise<void> {
  const child = spawn(initdb, [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...cluster], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: programEnvironment(),
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-4000)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code === 0) return
  if (said.includes('No space left on device'))
    throw folderFailure(data, Object.assign(new Error(), { code: 'ENOSPC' }))
  const reason = /(?:error|FATAL):\s+(.+)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? `it ended with ${code}`
  throw new FailureError('STORE_CREATE_FAILED', `The database could not be created: ${reason}.`)
}

async function removeOldDrafts(home: string, nowMs: number): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(draftPrefix)) continue
    const path = join(home, name)
    const made = await stat(path).catch(() => null)
    if (made !== null && nowMs - made.mtimeMs > draftLifeMs) await rm(path, { recursive: true, force: true })
  }
}
