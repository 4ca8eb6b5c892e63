import { randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { GuideFile } from '@stackmark/guide'
import type { Screen } from '@stackmark/report/screen'
import type { Context } from './context.ts'
import { startProgress } from './progress.ts'

/** The real world's part of a context; the guide is added when it is loaded. */
export function processContext(color: boolean): Omit<Context, 'guide'> {
  return {
    screen: screenOf(process.env, process.stdout.columns, color),
    env: process.env,
    folder: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    readFolder,
    replaceFile,
    progress: process.stderr.isTTY ? startProgress : () => () => {},
  }
}

const defaultWidth = 80
const leastWidth = 40

/** Width and colours from what a terminal says of itself in the environment. */
export function screenOf(
  env: Readonly<Record<string, string | undefined>>,
  columns: number | undefined,
  color: boolean,
): Screen {
  const named = Number(env.COLUMNS)
  const width = Number.isInteger(named) && named > 0 ? named : (columns ?? defaultWidth)
  const full = /^(truecolor|24bit)$/i.test(env.COLORTERM ?? '') || (env.TERM ?? '').endsWith('-direct')
  // COLORFGBG is "foreground;background" in the 16-colour palette; 7 and 15 are its whites.
  const light = /;(7|15)$/.test(env.COLORFGBG ?? '')
  return {
    width: Math.max(leastWidth, width),
    depth: color ? (full ? 'full' : '256') : 'none',
    ground: light ? 'light' : 'dark',
  }
}

/** More than any guide has; a wrong folder is noticed before all of a disk is read. */
const mostEntries = 5000
const mostBytes = 32 * 1024 * 1024

async function readFolder(folder: string): Promise<readonly GuideFile[]> {
  const files: GuideFile[] = []
  const open = ['']
  let entries = 0
  let bytes = 0
  for (let inside = open.pop(); inside !== undefined; inside = open.pop()) {
    for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
      entries++
      if (entries > mostEntries) throw tooBig()
      const path = join(inside, entry.name)
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') open.push(path)
      if (!entry.isFile() || !entry.name.endsWith('.json')) continue
      const text = await readFile(join(folder, path), 'utf8')
      bytes += text.length
      if (bytes > mostBytes) throw tooBig()
      files.push({ path: path.replaceAll('\\', '/'), text })
    }
  }
  return files
}

function tooBig(): Error {
  return Object.assign(new Error('The folder is too large.'), { code: 'EFBIG' })
}

async function replaceFile(path: string, text: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    await writeFile(temporary, text, { flush: true })
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}
