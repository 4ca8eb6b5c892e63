import type { TaggedAnswer } from './tagged-answer.ts'

/** Answers that never change, as they are sent. */
export interface KeptAnswers {
  readonly get: (workspace: string, name: string) => TaggedAnswer | undefined
  readonly keep: (workspace: string, name: string, answer: TaggedAnswer) => void
}

/** Compressed forms come on top and are about a tenth. */
const mostBytes = 32 * 1024 * 1024

/** Holds so many bytes of them; what was asked for longest ago goes first. No workspace is given another's. */
export function createKeptAnswers(most = mostBytes): KeptAnswers {
  // A map keeps the order in which its keys were put in.
  const kept = new Map<string, TaggedAnswer>()
  let bytes = 0
  const remove = (key: string) => {
    bytes -= kept.get(key)?.bytes.length ?? 0
    kept.delete(key)
  }
  return {
    get: (workspace, name) => {
      const key = keyOf(workspace, name)
      const found = kept.get(key)
      if (found === undefined) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found
    },
    keep: (workspace, name, answer) => {
      const key = keyOf(workspace, name)
      remove(key)
      if (answer.bytes.length > most) return
      kept.set(key, answer)
      bytes += answer.bytes.length
      for (const oldest of kept.keys()) {
        if (bytes <= most) return
        remove(oldest)
      }
    },
  }
}

function keyOf(workspace: string, name: string): string {
  return JSON.stringify([workspace, name])
}
