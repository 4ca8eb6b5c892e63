import { spawnSync } from 'node:child_process'
import type { Contender } from '../measure/contender.ts'

/** A whole process of this Node: from the call that starts it to its end, its output read and thrown away. */
export function processContender(id: string, name: string, args: readonly string[]): Contender {
  return {
    id,
    name,
    run() {
      const start = performance.now()
      const { status, stderr } = spawnSync(process.execPath, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 2 ** 28,
      })
      const ms = performance.now() - start
      if (status !== 0) return Promise.reject(new Error(`${args.join(' ')} ended with ${status}: ${stderr.toString()}`))
      return Promise.resolve({ ms, processorMs: null, result: null })
    },
  }
}
