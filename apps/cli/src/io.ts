/** All that a command may do to the world. Commands get it as an argument; tests hand in one made of variables. */
export interface Io {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** A file's text; rejects with the file system's error (`code`: ENOENT, EISDIR, EACCES, EFBIG, …). */
  readonly readFile: (path: string) => Promise<string>
  /** All of the standard input. */
  readonly stdin: () => Promise<string>
  /** Writes a file that is not there yet, whole or not at all; never touches one that is. */
  readonly writeNew: (path: string, content: string | Uint8Array) => Promise<'written' | 'exists'>
  /** Whether a person is likely to read the standard output. */
  readonly isTTY: boolean
  readonly color: boolean
  /** Notes the exit code; the process ends by itself when its work is done. */
  readonly exit: (code: number) => void
}

/** Exit codes of every command. */
export const exitCodes = { ok: 0, invalidInput: 2, fileProblem: 3 } as const
