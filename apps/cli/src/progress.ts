import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/*
 * The engine computes in one go, so that nothing else of this thread runs meanwhile. A worker of a few lines writes to
 * the terminal instead, by the file descriptor itself: its own streams would pass through the busy thread.
 */

const idle = 0
const writing = 1
const done = 2

/** Milliseconds before anything is shown, and between two updates. */
const patienceMs = 300
const beatMs = 500

const program = `
const { workerData: { doing, shared, steps, patienceMs, beatMs } } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const state = new Int32Array(shared)
const start = Date.now()
for (let wait = patienceMs; Atomics.wait(state, 0, ${idle}, wait) === 'timed-out'; wait = beatMs) {
  if (Atomics.compareExchange(state, 0, ${idle}, ${writing}) !== ${idle}) break
  const seconds = Math.round((Date.now() - start) / 1000)
  const far = steps ? ' ' + steps[0] + ' of ' + steps[1] : ''
  writeSync(2, '\\r\\u001b[K' + doing + far + (seconds < 1 ? ' …' : ' … ' + seconds + ' s'))
  Atomics.store(state, 1, 1)
  Atomics.store(state, 0, ${idle})
}
`

/** Shows on the standard error what is being done, once it has taken a moment; the result takes it away again. */
export function startProgress(doing: string, steps?: Int32Array): () => void {
  const shared = new SharedArrayBuffer(8)
  const state = new Int32Array(shared)
  const worker = new Worker(program, { eval: true, workerData: { doing, shared, steps, patienceMs, beatMs } })
  worker.unref()
  // A terminal that cannot be written to costs the display, not the work.
  worker.on('error', () => {})
  return () => {
    // The worker holds the state for one short write at most.
    while (Atomics.compareExchange(state, 0, idle, done) === writing);
    Atomics.notify(state, 0)
    if (Atomics.load(state, 1) === 1) writeSync(2, '\r\u001b[K')
  }
}
