/**
 * Everything that can go wrong as expected, in one table: the stable code, the HTTP status it is answered with, and what
 * it means. `docs/errors.md` lists the same codes; a test holds the two together. A code is never reused for another
 * meaning. What is in no table is a bug and throws.
 */
export const failureCodes = {
  // The place of the embedded database.
  STORE_FOLDER_FORBIDDEN: { status: 503, meaning: 'The folder of the database cannot be read or written.' },
  STORE_FOLDER_UNREACHABLE: {
    status: 503,
    meaning: 'The account that PostgreSQL runs under may not enter a folder that it needs.',
  },
  STORE_NO_ACCOUNT: { status: 503, meaning: 'Started as root, and there is no other account to run PostgreSQL under.' },
  STORE_NO_BINARIES: { status: 503, meaning: 'PostgreSQL was not installed with Stackmark, or not for this platform.' },
  STORE_DISK_FULL: { status: 507, meaning: 'The disk is full; what was stored before is kept.' },
  STORE_OTHER_MAJOR: { status: 503, meaning: 'The database was written by another major version of PostgreSQL.' },
  STORE_INCOMPLETE: { status: 503, meaning: 'A part of the folder of the database is missing.' },
  STORE_CREATE_FAILED: { status: 503, meaning: 'The database could not be created.' },
  // Starting and reaching it.
  STORE_PORT_IN_USE: { status: 503, meaning: 'The port that was asked for is taken by another program.' },
  STORE_PORT_INVALID: { status: 503, meaning: 'STACKMARK_POSTGRES_PORT is not the number of a port.' },
  STORE_START_FAILED: { status: 503, meaning: 'PostgreSQL ended while it was starting.' },
  STORE_START_TIMEOUT: { status: 503, meaning: 'PostgreSQL was not ready in time.' },
  STORE_SIGN_IN_REFUSED: { status: 503, meaning: 'The database refuses the user name or the password.' },
  STORE_UNREACHABLE: { status: 503, meaning: 'No database answers at the address given.' },
  STORE_URL_INVALID: { status: 503, meaning: 'DATABASE_URL is not the address of a PostgreSQL database.' },
  STORE_NO_DATABASE: { status: 503, meaning: 'The server has no database of that name.' },
  STORE_SERVER_TOO_OLD: { status: 503, meaning: 'The PostgreSQL server is older than what Stackmark needs.' },
  STORE_NEWER_SCHEMA: { status: 503, meaning: 'A newer Stackmark has changed the tables; this one must be updated.' },
  // While it is used.
  STORE_INTERRUPTED: {
    status: 503,
    meaning: 'The connection broke in the middle: the change was either kept whole or not at all.',
  },
  STORE_BUSY: { status: 503, meaning: 'The database has no connection or no time left; try again.' },
  // What is asked of an operation.
  INPUT_INVALID: { status: 422, meaning: 'The input is not what the operation takes; `problems` names each place.' },
  BRIEF_INVALID: { status: 422, meaning: 'The brief has mistakes; `problems` names each with what is allowed.' },
  CURSOR_INVALID: { status: 422, meaning: 'The cursor comes from no list, or from another one.' },
  NOT_FOUND: { status: 404, meaning: 'There is none of that id here, or no longer.' },
  REVISION_CONFLICT: {
    status: 409,
    meaning: 'Somebody else saved the brief meanwhile; `sent` and `stored` hold both versions.',
  },
  MEMBER_LAST_OWNER: { status: 409, meaning: 'A workspace keeps at least one owner.' },
  KEY_REUSED: { status: 409, meaning: 'The idempotency key was used for something else before.' },
  HANDOVER_UNKNOWN: { status: 404, meaning: 'The operator has configured no hand-over of that name.' },
  HANDOVER_SETTINGS_INVALID: { status: 503, meaning: 'The file with the hand-overs has mistakes.' },
  HANDOVER_REFUSED: { status: 502, meaning: 'The receiver did not take the hand-over.' },
  JOB_KIND_UNKNOWN: { status: 503, meaning: 'The worker is older than the job, and does not know its kind.' },
  JOB_LOST: { status: 500, meaning: 'Whoever ran the job died every time; it is not tried again.' },
  // Who asks.
  UNAUTHENTICATED: { status: 401, meaning: 'Nobody has signed in, or the token is not valid (any more).' },
  FORBIDDEN: { status: 403, meaning: 'Whoever asks may not do this here.' },
  SIGN_IN_REFUSED: { status: 401, meaning: 'The address and the password do not belong together.' },
  SIGN_UP_CLOSED: { status: 403, meaning: 'A new account takes an invitation for its address.' },
  ACCOUNT_INPUT_INVALID: { status: 422, meaning: 'Something about the account is not as it must be.' },
  ACCESS_SETTINGS_INVALID: { status: 503, meaning: 'The settings about signing in have mistakes.' },
  // HTTP itself.
  REQUEST_NOT_JSON: { status: 400, meaning: 'The body is not JSON.' },
  ROUTE_UNKNOWN: { status: 404, meaning: 'There is nothing at this address.' },
  METHOD_NOT_ALLOWED: { status: 405, meaning: 'The address takes other methods; `Allow` names them.' },
  REQUEST_TOO_LARGE: { status: 413, meaning: 'The body is larger than what is taken.' },
  REQUEST_MEDIA_TYPE: { status: 415, meaning: 'The body has another media type than JSON.' },
  HOST_REFUSED: { status: 421, meaning: 'The request was meant for another host, or a page of another one sent it.' },
  RATE_LIMITED: { status: 429, meaning: 'Too many requests came from this address within a minute.' },
  MISTAKE: { status: 500, meaning: 'A mistake of Stackmark; its log has the number of the request.' },
  MODEL_BUSY: { status: 503, meaning: 'Too many runs of the model are waiting; try again.' },
  REQUEST_TIMEOUT: { status: 503, meaning: 'The answer took too long; a change may have been made all the same.' },
  REQUEST_ABANDONED: { status: 499, meaning: 'The client went away before it was answered; only the log says so.' },
  // Listening.
  LISTEN_PORT_IN_USE: { status: 503, meaning: 'Another program listens on the port.' },
  LISTEN_FORBIDDEN: { status: 503, meaning: 'The system does not let this account listen on the port.' },
  LISTEN_ADDRESS_UNKNOWN: { status: 503, meaning: 'The address is none of this machine.' },
  LISTEN_OPEN_TO_OTHERS: { status: 503, meaning: 'Other machines would reach it, and nobody signs in.' },
  LISTEN_URL_INVALID: { status: 503, meaning: 'STACKMARK_PUBLIC_URL is not the address of a web site.' },
  // Export and import.
  IMPORT_INVALID: { status: 422, meaning: 'The file is no export of Stackmark, or is damaged; nothing was imported.' },
  IMPORT_NEWER: { status: 422, meaning: 'The file comes from a newer Stackmark; nothing was imported.' },
  IMPORT_NOT_EMPTY: { status: 409, meaning: 'There is something already where the import would go.' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly meaning: string }>>

export type FailureCode = keyof typeof failureCodes

/** An expected failure as data: the code for programs, one plain sentence for people. */
export interface Failure {
  readonly code: FailureCode
  readonly message: string
  /** More of it for programs: the problems of an input, both versions of a conflict. */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** What an operation gives: a value, or why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

/** How a failure travels from where it is found to the edge that turns it into a value (`openStore`, `perform`). */
export class FailureError extends Error {
  override readonly name = 'FailureError'
  readonly code: FailureCode
  readonly detail: Failure['detail']

  constructor(code: FailureCode, message: string, cause?: unknown, detail?: Failure['detail']) {
    super(message, cause === undefined ? undefined : { cause })
    this.code = code
    this.detail = detail
  }

  get failure(): Failure {
    return { code: this.code, message: this.message, ...(this.detail === undefined ? {} : { detail: this.detail }) }
  }
}
