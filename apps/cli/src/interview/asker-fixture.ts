import type { Asker } from './asker.ts'
import { createLineAsker } from './line-asker.ts'

export interface ScriptedAsker {
  readonly asker: Asker
  /** All that was said, asked and answered. */
  readonly transcript: () => string
}

/** Answers with the given lines, for tests; `^C` leaves. After the last line the input is at its end. */
export function scriptedAsker(lines: readonly string[]): ScriptedAsker {
  const left = [...lines]
  let text = ''
  const asker = createLineAsker(
    () => {
      const line = left.shift()
      return Promise.resolve(line === undefined ? 'end' : line === '^C' ? 'cancel' : { line })
    },
    (said) => {
      text += said
    },
  )
  return { asker, transcript: () => text }
}
