import type { Brief, Guide } from '@stackmark/engine'
import type { Context } from '../context.ts'
import { endings, Stop } from '../context.ts'
import type { Format } from '../documents/read-document.ts'
import { reasonOf } from './file-reason.ts'
import type { Io } from '../io.ts'
import { briefText, type Written } from './brief-text.ts'

/** The file an interview keeps its answers in. */
export interface BriefFile {
  readonly path: string
  /** Whether it holds what was answered: false until the first answer of a new brief. */
  readonly isWritten: () => boolean
  /** Writes the brief, whole or not at all; ends the command where that cannot be done. */
  readonly save: (brief: Brief) => Promise<void>
}

/**
 * A new file is made with the first answer and never takes the place of one that is there. From then on, and where the
 * interview began with the file, each answer replaces what the file held; unless somebody else has changed it meanwhile:
 * then the interview ends and leaves that as it is.
 */
export function createBriefFile(
  path: string,
  begun: Written | null,
  { guide, io, context }: { readonly guide: Guide; readonly io: Io; readonly context: Pick<Context, 'replaceFile'> },
): BriefFile {
  const format: Format = path.toLowerCase().endsWith('.json') ? 'json' : 'yaml'
  let held = begun
  const put = async (text: string): Promise<'written' | 'exists'> => {
    if (held === null) return io.writeNew(path, text)
    if ((await io.readFile(path)) !== held.text) return 'exists'
    await context.replaceFile(path, text)
    return 'written'
  }
  return {
    path,
    isWritten: () => held !== null,
    save: async (brief) => {
      const text = briefText(brief, guide, held, format)
      const outcome = await put(text).catch((error: unknown) => {
        throw new Stop(endings.fileProblem, `${path} cannot be written: ${reasonOf(error)}.`)
      })
      if (outcome === 'exists') throw new Stop(endings.fileProblem, takenMessage(path, held !== null))
      held = { text, brief }
    },
  }
}

function takenMessage(path: string, ours: boolean): string {
  return ours
    ? `Somebody else changed ${path} meanwhile; it was left as it is. To go on from it: stackmark ask ${path}`
    : `${path} has appeared meanwhile; it was left as it is. Name another file with --out.`
}
