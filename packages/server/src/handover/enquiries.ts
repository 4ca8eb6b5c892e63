import { createRateLimit } from '../rest/limits.ts'
import type { Handover } from './settings.ts'

/** Where strangers who calculated may write to. */
export interface Enquiries {
  readonly to: Handover
  /** Counts one; throws RATE_LIMITED where there were too many within a minute, whoever they came from. */
  readonly admit: () => void
}

/** More than people write; a machine that floods the receiver is stopped. */
const perMinute = 30

export function openEnquiries(to: Handover | null, nowMs: () => number): Enquiries | null {
  if (to === null) return null
  const admit = createRateLimit(perMinute, nowMs)
  return { to, admit: () => admit('everybody') }
}
