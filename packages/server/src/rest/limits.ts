import { FailureError } from '../failures.ts'

export interface Limits {
  readonly bodyBytes: number
  /** How long an answer may take. */
  readonly timeMs: number
  /** Of one address. */
  readonly requestsPerMinute: number
}

/** Briefs have a few kilobytes; a page that somebody uses makes a few requests a second. */
export const defaultLimits: Limits = { bodyBytes: 1_048_576, timeMs: 30_000, requestsPerMinute: 6000 }

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
 * Rejects with REQUEST_TIMEOUT where the work takes longer. The work's signal is aborted then, and when the client goes
 * away; what does not heed it goes on to its end.
 */
export async function within<T>(
  timeMs: number,
  client: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController()
  const gone = () => stop.abort(new FailureError('REQUEST_ABANDONED', 'The client went away.'))
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const message = 'The answer took too long. A change may have been made: look before sending it again.'
    timer = setTimeout(() => {
      const failure = new FailureError('REQUEST_TIMEOUT', message)
      reject(failure)
      stop.abort(failure)
    }, timeMs)
  })
  client.addEventListener('abort', gone)
  try {
    return await Promise.race([work(stop.signal), late])
  } finally {
    clearTimeout(timer)
    client.removeEventListener('abort', gone)
  }
}
