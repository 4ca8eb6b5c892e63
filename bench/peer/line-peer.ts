import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Run } from '../measure/contender.ts'

/** A process of its own that is asked for work over its standard input, a line of JSON for each question and answer. */
export interface Peer {
  /** What the peer says of itself at its start: its versions. */
  readonly hello: Readonly<Record<string, string>>
  /** Does the task with each input in turn; times are means over them, the result is the first's. */
  ask(task: string, inputs: readonly unknown[]): Promise<Run>
  stop(): void
}

/** Libraries of linear algebra start threads of their own unless told not to. */
const ONE_THREAD = {
  OMP_NUM_THREADS: '1',
  OPENBLAS_NUM_THREADS: '1',
  MKL_NUM_THREADS: '1',
  VECLIB_MAXIMUM_THREADS: '1',
}

/** Starts a peer and waits for its greeting. Rejects with what it wrote to its error stream when it ends instead. */
export async function startPeer(command: string, args: readonly string[]): Promise<Peer> {
  const child = spawn(command, args, { env: { ...process.env, ...ONE_THREAD }, stdio: ['pipe', 'pipe', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2000)
  })
  const lines = createInterface({ input: child.stdout })
  const waiting: { readonly resolve: (line: string) => void; readonly reject: (reason: Error) => void }[] = []
  lines.on('line', (line) => waiting.shift()?.resolve(line))
  const fail = (): void => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`${command} ended: ${complaint.trim()}`))
  }
  child.on('error', fail)
  child.on('close', fail)
  const nextLine = (): Promise<string> => new Promise((resolve, reject) => waiting.push({ resolve, reject }))

  const hello = JSON.parse(await nextLine()) as Record<string, string>
  return {
    hello,
    async ask(task, inputs) {
      const answer = nextLine()
      child.stdin.write(`${JSON.stringify({ task, inputs })}\n`)
      return JSON.parse(await answer) as Run
    },
    stop() {
      child.stdin.end()
    },
  }
}
