import { FailureError } from '../failures.ts'
import { reasonOf } from './reason.ts'

/** What kind of trouble an error of the driver tells of; null for a mistake of ours, which must not be hidden. */
export type Trouble = 'connection' | 'conflict' | 'refused' | 'no-database' | 'busy' | 'disk-full' | null

/** Codes of PostgreSQL (its manual, appendix A) and of the operating system. */
const troubles: Readonly<Record<string, Trouble>> = {
  ECONNREFUSED: 'connection',
  ECONNRESET: 'connection',
  EPIPE: 'connection',
  ENOTFOUND: 'connection',
  EAI_AGAIN: 'connection',
  ETIMEDOUT: 'connection',
  EHOSTUNREACH: 'connection',
  '57P01': 'connection',
  '57P02': 'connection',
  '57P03': 'connection',
  '08000': 'connection',
  '08003': 'connection',
  '08006': 'connection',
  '40001': 'conflict',
  '40P01': 'conflict',
  '28000': 'refused',
  '28P01': 'refused',
  '3D000': 'no-database',
  '53300': 'busy',
  '57014': 'busy',
  '55P03': 'busy',
  '53100': 'disk-full',
}

export function troubleOf(error: unknown): Trouble {
  // Judged already; its cause is no news.
  if (error instanceof FailureError) return null
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const code = 'code' in at && typeof at.code === 'string' ? at.code : ''
    if (Object.hasOwn(troubles, code)) return troubles[code] ?? null
    // The driver has no codes for these.
    if (/^Connection terminated|^Client has encountered a connection error|not queryable$/.test(at.message))
      return 'connection'
    if (/^timeout exceeded when trying to connect|^timeout expired/.test(at.message)) return 'busy'
    if (/No space left on device/.test(at.message)) return 'disk-full'
  }
  return null
}

const unusable = 'Client has encountered a connection error'

/** Whether the driver knew the connection to be gone before it sent anything. */
export function wasNeverSent(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(unusable)
}

/** Whether the database refused a value for what it is: of a wrong form (class 22), or against a constraint (class 23). */
export function isRefusedValue(error: unknown): boolean {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && /^2[23]...$/.test(String(at.code))) return true
  }
  return false
}

/** The failure that an error in the middle of work means, or the error itself where it is a mistake of ours. */
export function failureOf(error: unknown): unknown {
  switch (troubleOf(error)) {
    case 'connection': {
      const message = 'The connection to the database broke. The change was either kept whole or not at all.'
      return new FailureError('STORE_INTERRUPTED', message, error)
    }
    case 'conflict':
    case 'busy':
      return new FailureError('STORE_BUSY', 'The database is busy: try again.', error)
    case 'disk-full':
      return new FailureError('STORE_DISK_FULL', 'The disk of the database is full. Make room and try again.', error)
    case 'refused':
      return new FailureError('STORE_SIGN_IN_REFUSED', `The database refuses to sign in: ${reasonOf(error)}.`, error)
    case 'no-database':
      return new FailureError('STORE_NO_DATABASE', `The server has no such database: ${reasonOf(error)}.`, error)
    case null:
      return error
  }
}
