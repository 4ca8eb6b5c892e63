import type { Brief, Guide } from '@stackmark/engine'
import { reasonOf } from '../commands/inputs.ts'
import { type Context, endings, Stop } from '../context.ts'
import type { Io } from '../io.ts'
import { briefText, type Written } from './brief-text.ts'

/** The file an interview keeps its answers in. */
export interface BriefFile {
  readonly path: string
  /** Whether there is such a file: of a new one, not before the first answer. */
  readonly isThere: () => boolean
  /** Writes the brief, whole or not at all; ends the command where that cannot be done. */
  readonly save: (brief: Brief) => Promise<void>
}

export interface BriefFileInput {
  readonly path: string
  /** The brief the interview began with, if any: its text is what is changed. */
  readonly begun: Written | null
  /** Whether the file at `path` holds that brief; otherwise there must be no such file yet. */
  readonly isOwn: boolean
  readonly guide: Guide
  readonly io: Pick<Io, 'readFile' | 'writeNew'>
  readonly context: Pick<Context, 'replaceFile'>
}

/**
 * A new file is made with the first answer and never takes the place of one that is there. From then on, and where the
 * interview began with the file, each answer replaces what the file held; unless somebody else has changed it meanwhile:
 * then the command ends and leaves that as it is.
 */
export function createBriefFile({ path, begun, isOwn, guide, io, context }: BriefFileInput): BriefFile {
  const format = path.toLowerCase().endsWith('.json') ? 'json' : 'yaml'
  let base = begun
  let isThere = isOwn
  const put = async (text: string): Promise<'written' | 'exists' | 'changed'> => {
    if (!isThere) return io.writeNew(path, text)
    if ((await io.readFile(path)) !== base?.text) return 'changed'
    await context.replaceFile(path, text)
    return 'written'
  }
  return {
    path,
    isThere: () => isThere,
    save: async (brief) => {
      const text = briefText(brief, guide, base, format)
      const outcome = await put(text).catch((error: unknown) => {
        throw new Stop(endings.fileProblem, `${path} cannot be written: ${reasonOf(error)}.`)
      })
      if (outcome !== 'written') throw new Stop(endings.fileProblem, messages[outcome](path))
      base = { text, brief }
      isThere = true
    },
  }
}

const messages = {
  exists: (path: string) => `${path} is already there and was left as it is. Name another file with --out.`,
  changed: (path: string) =>
    `${path} was changed by somebody else meanwhile and left as it is. To go on from it: stackmark ask ${path}`,
} as const
