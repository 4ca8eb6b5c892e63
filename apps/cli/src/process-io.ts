import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Io } from './io.ts'

/** The real world: this process's streams and files. */
export function processIo(): Io {
  const isTTY = process.stdout.isTTY
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    readFile: readText,
    stdin: () => collect(process.stdin),
    writeNew,
    isTTY,
    color: noColor() === '' && (process.env.FORCE_COLOR === undefined ? isTTY : process.env.FORCE_COLOR !== '0'),
    exit: (code) => {
      process.exitCode = code
    },
  }
}

/** Larger inputs are none of ours; reading them whole would only fill the memory. */
const mostBytes = 64 * 1024 * 1024

/** NO_COLOR counts when it is not empty (https://no-color.org). */
function noColor(): string {
  return process.env.NO_COLOR ?? ''
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size > mostBytes) throw tooBig()
  return readFile(path, 'utf8')
}

async function collect(stream: AsyncIterable<string | Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > mostBytes) throw tooBig()
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function tooBig(): Error {
  return Object.assign(new Error('The input is larger than 64 MiB.'), { code: 'EFBIG' })
}

/**
 * Writes beside the target and then links the finished file to its name: a link, unlike a rename, fails where the name
 * is taken. File systems without links get an empty file of that name first, which reserves it, and then a rename.
 */
async function writeNew(path: string, text: string | Uint8Array): Promise<'written' | 'exists'> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(text)
      await file.sync()
    } finally {
      await file.close()
    }
    return await place(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function place(temporary: string, path: string): Promise<'written' | 'exists'> {
  try {
    await link(temporary, path)
    return 'written'
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists'
    if (!withoutLinks.has(codeOf(error))) throw error
  }
  try {
    await (await open(path, 'wx')).close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'exists'
    throw error
  }
  await rename(temporary, path)
  return 'written'
}

/** How file systems say that they have no hard links. */
const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'])

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
