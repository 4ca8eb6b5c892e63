import { FailureError } from '../failures.ts'

export interface Limits {
  readonly bodyBytes: number
  /** How long an answer may take. */
  readonly timeMs: number
  /** Of one address. */
  readonly requestsPerMinute: number
  /** Runs of the model that wait or run. */
  readonly modelRuns: number
}

/** Briefs have a few kilobytes; a page that somebody uses makes a few requests a second. */
export const defaultLimits: Limits = { bodyBytes: 1_048_576, timeMs: 30_000, requestsPerMinute: 6000, modelRuns: 16 }

const minuteMs = 60_000

/** Counts requests of an address within a minute; throws RATE_LIMITED above the limit. */
export function createRateLimit(limit: number, nowMs: () => number): (address: string) => void {
  let counts = new Map<string, number>()
  let start = nowMs()
  return (address) => {
    const now = nowMs()
    if (now - start >= minuteMs) {
      start = now
      counts = new Map()
    }
    const count = (counts.get(address) ?? 0) + 1
    counts.set(address, count)
    if (count > limit) throw new FailureError('RATE_LIMITED', `At most ${limit} requests a minute are answered.`)
  }
}

/**
 * Lets one piece of work run at a time and `most` of them wait or run; throws MODEL_BUSY above that. Between two of them
 * others get their turn, since a run of the model holds the event loop.
 */
export function createQueue(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let held = 0
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    if (held >= most) {
      return Promise.reject(new FailureError('MODEL_BUSY', `${most} runs of the model are waiting already; try again.`))
    }
    held += 1
    const turn = last.then(() => new Promise<void>((resolve) => setImmediate(resolve))).then(work)
    last = turn
      .catch(() => {})
      .then(() => {
        held -= 1
      })
    return turn
  }
}

/** Rejects with REQUEST_TIMEOUT where the work takes longer; the work itself goes on to its end. */
export async function within<T>(timeMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const message = 'The answer took too long. A change may have been made: look before sending it again.'
    timer = setTimeout(() => reject(new FailureError('REQUEST_TIMEOUT', message)), timeMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
