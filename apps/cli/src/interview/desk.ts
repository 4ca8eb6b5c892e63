import { createInterface } from 'node:readline'
import type { Asker } from './asker.ts'
import { createLineAsker, type NextLine } from './line-asker.ts'

/** Where a person and the interview meet. */
export interface Desk {
  /** Whether somebody sits at a keyboard and sees what is asked. `json`: the standard output is not for people. */
  readonly isTerminal: (json: boolean) => boolean
  /** Opens the conversation; Ctrl-C from now on leaves it instead of ending the process. */
  readonly open: (kind: 'terminal' | 'lines', say: (text: string) => void, json: boolean) => Promise<OpenDesk>
}

export interface OpenDesk {
  readonly asker: Asker
  readonly close: () => void
}

/** This process's keyboard, or its standard input read line by line. */
export const processDesk: Desk = {
  isTerminal: (json) => process.stdin.isTTY && (json ? process.stderr : process.stdout).isTTY,
  open: async (kind, say, json) => {
    const interruption = new AbortController()
    const interrupt = () => interruption.abort()
    process.on('SIGINT', interrupt)
    const done = () => process.off('SIGINT', interrupt)
    if (kind === 'lines') {
      const lines = openLines(process.stdin, interruption.signal)
      return {
        asker: createLineAsker(lines.next, say),
        close: () => {
          lines.close()
          done()
        },
      }
    }
    // Loaded only where a terminal is there: nothing else needs it.
    const { createClackAsker } = await import('./clack-asker.ts')
    const output = json ? process.stderr : process.stdout
    return { asker: interruptible(createClackAsker({ output }), interruption.signal), close: done }
  },
}

/** A stream's lines, one when asked for; an interruption ends them. */
export function openLines(
  stream: NodeJS.ReadableStream,
  interrupted: AbortSignal,
): { next: NextLine; close: () => void } {
  const reader = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY, terminal: false })
  const lines = reader[Symbol.asyncIterator]()
  const cancelled = new Promise<'cancel'>((resolve) => {
    interrupted.addEventListener('abort', () => resolve('cancel'), { once: true })
  })
  return {
    next: async () => {
      if (interrupted.aborted) return 'cancel'
      const next = lines.next().then(({ value, done }) => (done === true ? ('end' as const) : { line: value }))
      return Promise.race([next, cancelled])
    },
    close: () => {
      reader.close()
      if ('unref' in stream && typeof stream.unref === 'function') stream.unref()
    },
  }
}

/** Ctrl-C outside a prompt, while something is being computed, takes effect at the next question. */
function interruptible(asker: Asker, interrupted: AbortSignal): Asker {
  const leave = async (): Promise<boolean> => {
    // Signals are delivered between two turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
    return interrupted.aborted
  }
  return {
    say: asker.say,
    choose: async (choice) => ((await leave()) ? { kind: 'cancel' } : asker.choose(choice)),
    write: async (writing) => ((await leave()) ? { kind: 'cancel' } : asker.write(writing)),
    select: async (selection) => ((await leave()) ? { kind: 'cancel' } : asker.select(selection)),
  }
}
