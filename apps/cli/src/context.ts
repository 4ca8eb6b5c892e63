import type { Guide } from '@stackmark/engine'
import type { GuideFile } from '@stackmark/guide'
import type { Screen } from '@stackmark/report/screen'
import { exitCodes } from './io.ts'

/** What commands need of the world beside `Io`. Tests hand in one made of variables. */
export interface Context {
  /** The guide that `--guide` names, else the bundled one. Loaded before a command's action runs. */
  readonly guide: () => Guide
  readonly screen: Screen
  readonly env: Readonly<Record<string, string | undefined>>
  /** The working folder. */
  readonly folder: string
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** All `.json` files of a folder, paths relative to it; rejects with the file system's error. */
  readonly readFolder: (folder: string) => Promise<readonly GuideFile[]>
  /** Writes a file whole or not at all, over one that is there. */
  readonly replaceFile: (path: string, content: string | Uint8Array) => Promise<void>
  /**
   * Says on a terminal that work is going on once it takes longer than a moment; call the result when it is done.
   * `steps`: two numbers in shared memory, how many are done and of how many, shown as they rise.
   */
  readonly progress: (doing: string, steps?: Int32Array) => () => void
}

/** Exit codes of every command; `--help` and the README document them. */
export const endings = {
  ...exitCodes,
  /** Not the user's doing. */
  bug: 1,
  guideErrors: 4,
  /** The database cannot be created, started or reached. */
  storeProblem: 5,
  /** The address cannot be listened on. */
  addressProblem: 6,
  /** Stopped by the user (128 + SIGINT, as shells count it). */
  cancelled: 130,
} as const

/** Ends a command with a message for people; thrown wherever going on makes no sense. */
export class Stop extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.name = 'Stop'
    this.code = code
  }
}
