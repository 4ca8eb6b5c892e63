/** What the API refused, or that it was not reached (`UNREACHED`). */
export class ApiError extends Error {
  readonly code: string
  readonly status: number | null
  readonly detail: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, status: number | null, detail: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.detail = detail
  }
}
