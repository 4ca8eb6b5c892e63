import type { WorkerLine } from '../jobs/start-worker.ts'
import type { LogLine } from '../rest/app.ts'

/**
 * A log as lines of JSON. Those of one turn of the event loop are written together, since writing to a pipe or a file
 * holds it.
 */
export function lineLog(write: (text: string) => void, now: () => Date): (line: LogLine | WorkerLine) => void {
  let held = ''
  return (line) => {
    if (held === '') {
      setImmediate(() => {
        const text = held
        held = ''
        write(text)
      })
    }
    held += `${JSON.stringify({ time: now().toISOString(), ...line })}\n`
  }
}
