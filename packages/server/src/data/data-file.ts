import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { FailureError } from '../failures.ts'
import type { Store } from '../store/store.ts'
import { exportData } from './export-data.ts'
import { importData } from './import-data.ts'

/**
 * Writes an export to a file that is not there yet, compressed, readable by its owner alone, and safe on the disk when
 * this resolves. Rejects with the file system's error or a FailureError, and then leaves no file.
 */
export async function writeDataFile(store: Store, workspace: string, path: string, now: Date) {
  const gzip = createGzip()
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
  let isOurs = false
  file.on('open', () => {
    isOurs = true
  })
  const written = pipeline(gzip, file)
  // Looked at below; a disk that fills up must not end the process before that.
  written.catch(() => {})
  const put = async (line: string) => {
    if (gzip.destroyed) return written
    if (!gzip.write(`${line}\n`)) await Promise.race([drained(gzip), written])
  }
  try {
    const result = await exportData(store, workspace, now, put)
    gzip.end()
    await written
    return result
  } catch (error) {
    gzip.destroy()
    await written.catch(() => {})
    if (isOurs) await rm(path, { force: true })
    throw error
  }
}

function drained(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => stream.once('drain', () => resolve()))
}

/** Reads an export into a workspace that has nothing yet. Rejects as `importData` does, or with the file system's error. */
export function readDataFile(store: Store, workspace: string, path: string) {
  return importData(store, workspace, () => linesOf(path))
}

/** Node's own reader of lines would pass over an error of the stream. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const unpacked = createGunzip()
  const source = createReadStream(path)
  source.on('error', (error) => unpacked.destroy(error))
  source.pipe(unpacked)
  let rest = ''
  try {
    for await (const chunk of unpacked.setEncoding('utf8')) {
      const lines = `${rest}${String(chunk)}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new FailureError('IMPORT_INVALID', 'The file cannot be imported: it is no export, or it is damaged.', error)
    }
    throw error
  } finally {
    source.destroy()
  }
  if (rest !== '') yield rest
}
