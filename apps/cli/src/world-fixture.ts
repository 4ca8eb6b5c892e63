import type { GuideFile } from '@stackmark/guide'
import type { Context } from './context.ts'
import type { Io } from './io.ts'
import { runCommand } from './program.ts'

/** What a test hands to the command line, and what it finds afterwards. */
export interface Given {
  readonly files?: Readonly<Record<string, string>>
  readonly stdin?: string
  /** Folders of guides by name. */
  readonly folders?: Readonly<Record<string, readonly GuideFile[]>>
  readonly width?: number
  readonly env?: Readonly<Record<string, string>>
  readonly folder?: string
}

export interface Ran {
  readonly out: string
  readonly err: string
  /** 0 where nothing set one. */
  readonly code: number
  readonly files: Readonly<Record<string, string>>
}

/** Runs `stackmark …` in a world of variables. */
export async function run(args: readonly string[], given: Given = {}): Promise<Ran> {
  const world = { out: '', err: '', code: 0, files: { ...given.files } as Record<string, string> }
  const io: Io = {
    stdout: (text) => {
      world.out += text
    },
    stderr: (text) => {
      world.err += text
    },
    readFile: (path) => {
      const text = world.files[path]
      return text === undefined ? Promise.reject(failure('ENOENT')) : Promise.resolve(text)
    },
    stdin: () => Promise.resolve(given.stdin ?? ''),
    writeNew: (path, text) => {
      if (path.startsWith('locked/')) return Promise.reject(failure('EACCES'))
      if (path in world.files) return Promise.resolve('exists')
      world.files[path] = typeof text === 'string' ? text : Buffer.from(text).toString('latin1')
      return Promise.resolve('written')
    },
    isTTY: false,
    color: false,
    exit: (code) => {
      world.code = code
    },
  }
  const context: Omit<Context, 'guide'> = {
    screen: { width: given.width ?? 80, depth: 'none', ground: 'dark' },
    env: given.env ?? {},
    folder: given.folder ?? '/nowhere',
    today: '2026-11-20',
    readFolder: (folder) => {
      const files = given.folders?.[folder]
      return files === undefined ? Promise.reject(failure('ENOENT')) : Promise.resolve(files)
    },
    replaceFile: (path, text) => {
      world.files[path] = typeof text === 'string' ? text : Buffer.from(text).toString('latin1')
      return Promise.resolve()
    },
    progress: () => () => {},
  }
  await runCommand(args, io, () => context)
  return world
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** The fewest trials the command line takes: enough for the shape of an answer, and quick. */
export const few = ['--trials', '100', '--samples', '1000']
