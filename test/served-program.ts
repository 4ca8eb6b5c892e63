import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const PROGRAM = join(import.meta.dirname, '../apps/cli/bin/stackmark.cjs')
const PAGES = join(import.meta.dirname, '../apps/web/start.js')

/** A program that serves, as a process of its own. */
export interface ServedProgram {
  readonly process: ChildProcess
  /** Where it answers; rejects with what it said where it ended before. */
  readonly ready: Promise<string>
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

type Env = Readonly<Record<string, string>>

/** `stackmark serve` in a folder. */
export function serveProgram(folder: string, args: readonly string[], env: Env = {}): ServedProgram {
  return started([PROGRAM, 'serve', ...args], folder, env, /answers at (http\S+)\/api\/v1\./)
}

/** `npm start` in a folder: the pages as well, built first where they are not. */
export function servePages(folder: string, args: readonly string[], env: Env = {}): ServedProgram {
  return started([PAGES, ...args], folder, env, /Stackmark is at (http\S+)\. /)
}

function started(command: readonly string[], folder: string, env: Env, readiness: RegExp): ServedProgram {
  const child = spawn(process.execPath, command, {
    cwd: folder,
    // Without the settings of whoever runs the tests.
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const ended = new Promise<Awaited<ServedProgram['ended']>>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }))
  })
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString()
      const found = readiness.exec(out)
      if (found?.[1] !== undefined) resolve(found[1])
    })
    void ended.then(({ code }) => reject(new Error(`it ended with ${code}: ${err.slice(-500)}`)))
  })
  // Who only waits for the end has no use for it.
  ready.catch(() => {})
  return { process: child, ready, ended }
}
