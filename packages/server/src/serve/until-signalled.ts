import type { Serving } from './serve.ts'

/** What of a process is needed: signals, and an end at once. */
export interface Signalled {
  readonly on: (signal: 'SIGINT' | 'SIGTERM', heard: () => void) => unknown
  readonly off: (signal: 'SIGINT' | 'SIGTERM', heard: () => void) => unknown
  readonly exit: (code: number) => void
}

/** 128 + SIGINT and 128 + SIGTERM, as shells count an end by a signal. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const

/** Goes on until SIGINT or SIGTERM, then stops in order; a second one ends the process at once. */
export async function untilSignalled(
  { stop }: Pick<Serving, 'stop'>,
  given: Signalled,
  stopping: () => void,
): Promise<void> {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const listeners = new Map<(typeof signals)[number], () => void>()
  await new Promise<void>((resolve) => {
    let heard = false
    for (const signal of signals) {
      const hear = () => {
        if (heard) given.exit(codes[signal])
        heard = true
        resolve()
      }
      listeners.set(signal, hear)
      given.on(signal, hear)
    }
  })
  stopping()
  await stop()
  for (const [signal, hear] of listeners) given.off(signal, hear)
}
