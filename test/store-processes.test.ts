import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../apps/cli/bin/stackmark.cjs')
const isRoot = process.getuid?.() === 0
/** An account that everybody has; any but root's and PostgreSQL's own would do. */
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackmark-processes-'))
  chmodSync(folder, 0o755)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

function run(args: readonly string[], account: { uid?: number; gid?: number } = {}, cwd = folder): Promise<Ran> {
  // Without the settings of whoever runs the tests.
  const env = { PATH: process.env.PATH ?? '' }
  const child = spawn(process.execPath, [PROGRAM, 'data', ...args], { cwd, env, ...account })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

const postmaster = () => join(folder, '.stackmark/postgres/data/postmaster.pid')

test('an ordinary user needs no right but that to the folder, and owns all that is made', async () => {
  if (isRoot) chownSync(folder, 65_534, 65_534)
  expect(await run(['export', 'a.gz'], nobody)).toMatchObject({ code: 0, err: '', out: 'Wrote 0 rows to a.gz.\n' })
  const made = ['.stackmark', '.stackmark/postgres/password', '.stackmark/postgres/data', 'a.gz']
  expect(made.map((path) => statSync(join(folder, path)).uid)).toEqual(made.map(() => nobody.uid ?? process.getuid?.()))
  expect(statSync(join(folder, '.stackmark')).mode & 0o777).toBe(0o700)
  expect(existsSync(postmaster())).toBe(false)
})

test('a folder that may not be written to is named, with what to do', async () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: 0o555 })
  const { code, err } = await run(['export', 'a.gz'], nobody, closed)
  expect(code).toBe(5)
  expect(err).toContain(join(closed, '.stackmark'))
  expect(err).toMatch(/permission is denied.*STACKMARK_HOME.*DATABASE_URL.*\[STORE_FOLDER_FORBIDDEN\]\n$/)
})

test('eight processes may be the first at the same time; one server serves them, and the last stops it', async () => {
  const ran = await Promise.all(Array.from({ length: 8 }, (_, at) => run(['export', `${at}.gz`])))
  expect(ran.map(({ code, err }) => ({ code, err }))).toEqual(ran.map(() => ({ code: 0, err: '' })))
  expect(existsSync(postmaster())).toBe(false)
  const log = readFileSync(join(folder, '.stackmark/postgres/log'), 'utf8')
  expect(log.match(/was not properly shut down/g)).toBeNull()
})

test('a process that is killed in the middle leaves nothing in the way of the next', async () => {
  await run(['export', 'first.gz'])
  for (const afterMs of [60, 120, 180, 240]) {
    const child = spawn(process.execPath, [PROGRAM, 'data', 'export', `killed-${afterMs}.gz`], { cwd: folder })
    const ended = new Promise((resolve) => child.on('close', resolve))
    await new Promise((resolve) => setTimeout(resolve, afterMs))
    child.kill('SIGKILL')
    await ended
    expect(await run(['export', `after-${afterMs}.gz`])).toMatchObject({ code: 0, err: '' })
  }
  // Whoever came last has also stopped a server that a killed one had started.
  expect(existsSync(postmaster())).toBe(false)
  expect(
    execFileSync(process.execPath, [PROGRAM, 'data', 'import', 'first.gz'], { cwd: folder, encoding: 'utf8' }),
  ).toBe('Read 0 rows from first.gz.\n')
})

test('files that are there, are not there, or are something else are told apart, and none is harmed', async () => {
  await run(['export', 'a.gz'])
  expect(await run(['export', 'a.gz'])).toMatchObject({ code: 3, err: expect.stringContaining('left as it is') })
  expect(await run(['import', 'none.gz'])).toMatchObject({ code: 3, err: expect.stringContaining('no such file') })
  expect(await run(['import', PROGRAM])).toMatchObject({ code: 2, err: expect.stringMatching(/\[IMPORT_INVALID\]\n$/) })
})
