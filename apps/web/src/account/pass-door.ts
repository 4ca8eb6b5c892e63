import { ApiError } from '../api/api-error.ts'

interface Refusal {
  readonly code?: string
  readonly detail?: string
}

/** Asks of the door below `/api/auth`: to sign in, up or out. Rejects with an ApiError. */
export async function passDoor(path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new ApiError('UNREACHED', 'Stackmark does not answer.', null)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  const { code = 'UNREACHED', detail = 'No answer.' } = (answer ?? {}) as Refusal
  throw new ApiError(code, detail, response.status)
}
