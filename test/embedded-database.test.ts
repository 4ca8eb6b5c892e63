import { execFileSync, spawn } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBinaries, postgresMajor } from '../packages/server/src/store/embedded/binaries.ts'
import { type Place, placeIn } from '../packages/server/src/store/embedded/folder.ts'
import { readPostmaster } from '../packages/server/src/store/embedded/postmaster.ts'
import { openStore } from '../packages/server/src/store/open-store.ts'
import { ownWorkspace } from '../packages/server/src/store/postgres-store.ts'
import type { Store } from '../packages/server/src/store/store.ts'
import { nextId, steppingClock, temporaryHome } from '../packages/server/src/store/store-fixture.ts'

const isRoot = process.getuid?.() === 0
const now = steppingClock()

let folder: Awaited<ReturnType<typeof temporaryHome>>
let place: Place
const opened: Store[] = []

beforeEach(async () => {
  folder = await temporaryHome()
  place = placeIn(folder.home)
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  await folder.remove()
})

async function open(settings: { readonly port?: number; readonly account?: string } = {}): Promise<Store> {
  const result = await openStore({ home: folder.home, ...settings }, now)
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  opened.push(result.store)
  return result.store
}

async function failure(settings: { readonly port?: number; readonly account?: string; readonly home?: string } = {}) {
  const result = await openStore({ home: folder.home, ...settings }, now)
  if (!result.ok) return result.failure
  opened.push(result.store)
  throw new Error('the store was opened')
}

const add = (store: Store, name: string) =>
  store.write(ownWorkspace, ({ projects }) => projects.insert({ id: nextId(), name, createdAt: now() }))
const names = async (store: Store) =>
  (
    await store.read(ownWorkspace, ({ projects }) =>
      projects.list({ words: null, state: 'active', after: null, limit: 100 }),
    )
  ).map(({ name }) => name)

describe('the first use', () => {
  test('makes a database whose password only its owner reads, on loopback alone, left alone by Git', async () => {
    await open()
    const { mode, uid } = await stat(place.password)
    expect([mode & 0o777, uid]).toEqual([0o600, process.getuid?.()])
    expect((await readFile(place.password, 'utf8')).trim()).toHaveLength(43)
    expect((await stat(place.data)).mode & 0o777).toBe(0o700)
    expect(await readFile(join(place.home, '.gitignore'), 'utf8')).toBe('*\n')
    const server = await readPostmaster(place.data)
    const [, , , , sockets, address] = server?.text.split('\n') ?? []
    expect([sockets, address]).toEqual(['', '127.0.0.1'])
    expect((await readdir(place.home)).sort()).toEqual(['.gitignore', 'postgres'])
  })

  test('by many at once makes one database and starts one server', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => open()))
    await Promise.all(stores.map((store, at) => add(store, `${at}`)))
    for (const store of stores) expect((await names(store)).sort()).toEqual(['0', '1', '2', '3', '4', '5'])
    expect((await readdir(place.home)).sort()).toEqual(['.gitignore', 'postgres'])
  })

  test('removes what a process that was killed left half made, and nothing younger', async () => {
    await mkdir(join(place.home, '.postgres-young'), { recursive: true })
    await mkdir(join(place.home, '.postgres-old'))
    const hours = 2 * 60 * 60 * 1000
    await chmod(place.home, 0o755)
    const result = await openStore({ home: place.home }, () => new Date(Date.now() + hours / 4))
    if (result.ok) opened.push(result.store)
    expect(await readdir(place.home)).toContain('.postgres-young')
    execFileSync('touch', ['-d', '3 hours ago', join(place.home, '.postgres-old')])
    for (const store of opened.splice(0)) await store.close()
    await rename(place.cluster, join(place.home, 'aside'))
    const again = await openStore({ home: place.home }, () => new Date())
    if (again.ok) opened.push(again.store)
    expect((await readdir(place.home)).filter((name) => name.startsWith('.postgres-'))).toEqual(['.postgres-young'])
  })
})

describe('the server', () => {
  test('is shared, goes on while anybody uses it, and stops with the last', async () => {
    const one = await open()
    const other = await open()
    const server = await readPostmaster(place.data)
    await add(one, 'Kept')
    await one.close()
    expect(await names(other)).toEqual(['Kept'])
    expect((await readPostmaster(place.data))?.pid).toBe(server?.pid)
    await other.close()
    opened.length = 0
    expect(await readPostmaster(place.data)).toBeNull()
    expect(await names(await open())).toEqual(['Kept'])
  })

  test('stays whole when one leaves while others come', async () => {
    for (let round = 0; round < 8; round++) {
      const store = await open()
      const [, next] = await Promise.all([store.close(), open()])
      await add(next, `Round ${round}`)
      opened.splice(opened.indexOf(store), 1)
      await next.close()
      opened.splice(opened.indexOf(next), 1)
    }
    expect(await names(await open())).toHaveLength(8)
  })

  test('comes back by itself after kill -9', async () => {
    const store = await open()
    await add(store, 'Before')
    const server = await readPostmaster(place.data)
    process.kill(server?.pid ?? 0, 'SIGKILL')
    expect(await names(store)).toEqual(['Before'])
    await add(store, 'After')
    // A process that serves a connection outlives its postmaster by a moment, and may have answered all of that still.
    const serving = async () => {
      expect(await names(store)).toEqual(['After', 'Before'])
      return (await readPostmaster(place.data))?.pid
    }
    await expect.poll(serving, { timeout: 20_000, interval: 100 }).not.toBe(server?.pid)
    expect(await serving()).not.toBeUndefined()
  })

  test('starts although its stale file names a number that another program has now', async () => {
    const first = await open()
    await add(first, 'Kept')
    const text = (await readPostmaster(place.data))?.text ?? ''
    await first.close()
    opened.length = 0
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
    try {
      await writeFile(join(place.data, 'postmaster.pid'), text.replace(/^\d+/, String(other.pid)))
      expect(await names(await open())).toEqual(['Kept'])
    } finally {
      other.kill()
    }
  })

  test('keeps to the port that was asked for, or says that it is taken', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const { port } = blocker.address() as { port: number }
    expect(await failure({ port })).toMatchObject({
      code: 'STORE_PORT_IN_USE',
      message: expect.stringContaining(`${port}`),
    })
    await new Promise((resolve) => blocker.close(resolve))
    await open({ port })
    expect((await readPostmaster(place.data))?.port).toBe(port)
  })

  test('is of the major version that the code names', async () => {
    const { postgres } = await findBinaries()
    expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toMatch(new RegExp(`\\) ${postgresMajor}\\.`))
  })
})

describe('what is wrong is a code and a way out, and nothing is lost', () => {
  const makeAndClose = async () => {
    await add(await open(), 'Kept')
    for (const store of opened.splice(0)) await store.close()
  }

  test('a folder of another major version is left as it is', async () => {
    await makeAndClose()
    const file = join(place.data, 'PG_VERSION')
    await writeFile(file, '17\n')
    expect(await failure()).toMatchObject({
      code: 'STORE_OTHER_MAJOR',
      message: expect.stringMatching(/PostgreSQL 17.*export/),
    })
    await writeFile(file, `${postgresMajor}\n`)
    expect(await names(await open())).toEqual(['Kept'])
  })

  test.each([
    ['the password', 'password'],
    ['the data', 'data'],
  ])('without %s, no second database is made over the first', async (_name, part) => {
    await makeAndClose()
    const aside = join(place.home, 'aside')
    await rename(join(place.cluster, part), aside)
    expect(await failure()).toMatchObject({ code: 'STORE_INCOMPLETE', message: expect.stringMatching(/bring.*back/i) })
    await rename(aside, join(place.cluster, part))
    expect(await names(await open())).toEqual(['Kept'])
  })

  test('another password than the database has', async () => {
    await makeAndClose()
    await writeFile(place.password, 'other\n')
    expect(await failure()).toMatchObject({ code: 'STORE_SIGN_IN_REFUSED' })
  })

  test('a server that cannot start says why', async () => {
    await makeAndClose()
    await writeFile(join(place.data, 'postgresql.conf'), 'max_connections = many\n')
    expect(await failure()).toMatchObject({ code: 'STORE_START_FAILED', message: expect.stringContaining(place.log) })
  })

  test('a folder that is a file', async () => {
    await writeFile(folder.home, '')
    expect(await failure()).toMatchObject({
      code: 'STORE_FOLDER_FORBIDDEN',
      message: expect.stringContaining('STACKMARK_HOME'),
    })
  })

  test.skipIf(!isRoot)('as root: a folder that the other account may not enter (needs root)', async () => {
    await chmod(dirname(folder.home), 0o700)
    const found = await failure()
    expect(found).toMatchObject({
      code: 'STORE_FOLDER_UNREACHABLE',
      message: expect.stringContaining(dirname(folder.home)),
    })
  })

  test.skipIf(!isRoot)(
    'as root: PostgreSQL runs as another user, and a name that nobody has is refused (needs root)',
    async () => {
      expect(await failure({ account: 'nobody-of-that-name' })).toMatchObject({ code: 'STORE_NO_ACCOUNT' })
      await open({ account: 'nobody' })
      const server = await readPostmaster(place.data)
      const status = await readFile(`/proc/${server?.pid}/status`, 'utf8')
      expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBeGreaterThan(0)
      expect((await stat(place.password)).uid).toBe(0)
    },
  )

  describe.skipIf(!isRoot)('on a small disk (needs root, which mounts one)', () => {
    const mount = (mebibytes: number) => {
      execFileSync('mkdir', ['-p', folder.home])
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=755`, 'tmpfs', folder.home])
    }
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close()
      execFileSync('umount', ['--lazy', folder.home])
    })

    test('no database fits, none is left half made', async () => {
      mount(20)
      expect(await failure()).toMatchObject({ code: 'STORE_DISK_FULL' })
      expect((await readdir(folder.home)).filter((name) => name.includes('postgres'))).toEqual([])
    })

    test('it fills up in the middle: what was stored stays, and work goes on once there is room', async () => {
      mount(64)
      const store = await open()
      await add(store, 'Kept')
      const ballast = join(folder.home, 'ballast')
      // dd ends with an error where the disk ends.
      execFileSync('sh', ['-c', `dd if=/dev/zero of=${ballast} bs=64k 2>/dev/null || true`])
      const text = Array.from({ length: 400_000 }, (_, at) => (at * 2_654_435_761) % 4_294_967_291).join(' ')
      const fill = store.write(ownWorkspace, async ({ briefs, projects }) => {
        const { id } = await projects.insert({ id: nextId(), name: 'Lost', createdAt: now() })
        for (let number = 1; number < 9; number++)
          await briefs.insert({ projectId: id, number, brief: { text }, createdAt: now() })
      })
      await expect(fill).rejects.toMatchObject({ code: expect.stringMatching(/^STORE_(DISK_FULL|INTERRUPTED)$/) })
      execFileSync('rm', [ballast])
      expect(await names(store)).toEqual(['Kept'])
      await add(store, 'After')
      expect(await names(store)).toEqual(['After', 'Kept'])
    })
  })
})
