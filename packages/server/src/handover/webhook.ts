import { createHmac } from 'node:crypto'
import { FailureError } from '../failures.ts'
import { reasonOf } from '../store/reason.ts'
import type { Handover } from './settings.ts'

const timeoutMs = 10_000

/**
 * The signature of a body sent at a moment: HMAC-SHA-256, keyed by the secret, of seconds since 1970, a dot and the body,
 * as `t=…,v1=…`. The receiver computes the same, and refuses what is old, so that a recorded request is of no use.
 */
export function signature(secret: string, body: string, sentAt: Date): string {
  const seconds = Math.floor(sentAt.getTime() / 1000)
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}

/** Sends once, follows no redirect. Throws HANDOVER_REFUSED with what the receiver said; never with the address. */
export async function sendWebhook(
  target: Extract<Handover, { kind: 'webhook' }>,
  content: unknown,
  sentAt: Date,
  send: typeof fetch,
): Promise<{ readonly status: number }> {
  const body = JSON.stringify(content)
  let response: Response
  try {
    response = await send(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'stackmark',
        'stackmark-signature': signature(target.secret, body, sentAt),
      },
      body,
      // Elsewhere than the operator has said would be a leak.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch (error) {
    const reason = error instanceof Error && error.name === 'TimeoutError' ? 'no answer in 10 seconds' : reasonOf(error)
    throw new FailureError('HANDOVER_REFUSED', `${target.name} could not be reached: ${reason}.`, error)
  }
  await response.body?.cancel()
  if (response.ok) return { status: response.status }
  throw new FailureError('HANDOVER_REFUSED', `${target.name} answered with status ${response.status}.`)
}
