import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const PROGRAM = join(import.meta.dirname, '../apps/cli/bin/stackmark.cjs')

/** `stackmark serve` as a process of its own. */
export interface ServedProgram {
  readonly process: ChildProcess
  /** Where it answers; rejects with what it said where it ended before. */
  readonly ready: Promise<string>
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

export function serveProgram(folder: string, args: readonly string[], env: Record<string, string> = {}): ServedProgram {
  const child = spawn(process.execPath, [PROGRAM, 'serve', ...args], {
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
      const found = /answers at (http\S+)\/api\/v1\./.exec(out)
      if (found?.[1] !== undefined) resolve(found[1])
    })
    void ended.then(({ code }) => reject(new Error(`serve ended with ${code}: ${err.slice(-500)}`)))
  })
  // Who only waits for the end has no use for it.
  ready.catch(() => {})
  return { process: child, ready, ended }
}
