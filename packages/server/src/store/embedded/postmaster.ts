import { execFile } from 'node:child_process'
import { readFile, readlink, realpath, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What PostgreSQL writes of itself into `postmaster.pid` of its data folder. */
export interface Postmaster {
  readonly pid: number
  /** Null while it is starting. */
  readonly port: number | null
  readonly ready: boolean
  readonly text: string
}

const fileIn = (data: string) => join(data, 'postmaster.pid')

/** Null where no server runs, or none has written its file yet. */
export async function readPostmaster(data: string): Promise<Postmaster | null> {
  const text = await readFile(fileIn(data), 'utf8').catch(() => '')
  // Lines (PostgreSQL's pidfile.h): pid, data folder, start, port, socket folder, address, shared memory, status.
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  const port = Number(lines[3])
  return {
    pid,
    port: Number.isInteger(port) && port > 0 ? port : null,
    ready: lines[7]?.trim() === 'ready',
    text,
  }
}

/**
 * Whether the file's process is PostgreSQL in this data folder. PostgreSQL itself takes any living process of that
 * number for a server, and so would never start again where the number has gone to another program, as it does in
 * containers that are started anew.
 */
export async function isServing(data: string, { pid }: Postmaster): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform === 'win32') return true
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  if (folder !== null) return folder === (await realpath(data))
  const name = await programOf(pid)
  // Unknown: better to wait for a server that is not there than to start beside one that is.
  return name === null || name === 'postgres'
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function programOf(pid: number): Promise<string | null> {
  const comm = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => null)
  if (comm !== null) return comm.trim()
  try {
    const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'comm='])
    return stdout.trim().split('/').at(-1) ?? null
  } catch {
    return null
  }
}

/**
 * Removes the file of a server that is gone, if it is still the one that was judged. Should a new server have begun in
 * that instant, PostgreSQL's own lock on its shared memory still keeps a second one out of the folder.
 */
export async function removeStale(data: string, { text }: Postmaster): Promise<void> {
  const now = await readPostmaster(data)
  if (now !== null && now.text === text) await unlink(fileIn(data)).catch(() => {})
}
