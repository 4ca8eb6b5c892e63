import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountFor, blockedAt } from './account.ts'

let folder = ''
let passwd = ''
const missing = () => join(folder, 'no-data')
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackmark-account-'))
  passwd = join(folder, 'passwd')
  await writeFile(passwd, 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/none\npg:x:70:71::/:/none\nbroken:x:y\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the account of PostgreSQL', () => {
  test('is an ordinary user’s own', async () => {
    expect(await accountFor(missing(), undefined, 1000, passwd)).toBeNull()
  })

  test('is a usual one for root, or the one that was asked for', async () => {
    expect(await accountFor(missing(), undefined, 0, passwd)).toMatchObject({ uid: 65_534, gid: 65_533 })
    expect(await accountFor(missing(), 'pg', 0, passwd)).toMatchObject({ uid: 70, gid: 71 })
  })

  test.each(['root', 'broken', 'somebody'])('is never %s', async (name) => {
    await expect(accountFor(missing(), name, 0, passwd)).rejects.toMatchObject({
      code: 'STORE_NO_ACCOUNT',
      message: expect.stringContaining('STACKMARK_POSTGRES_USER'),
    })
  })
})

describe('the way to a folder', () => {
  test('is blocked at the first one that the account may not enter', async () => {
    const inner = join(folder, 'a/b')
    await mkdir(inner, { recursive: true })
    const others = { uid: 4_000_000, gid: 4_000_000, name: 'others' }
    await chmod(folder, 0o755)
    expect(await blockedAt(inner, others)).toBeNull()
    await chmod(join(folder, 'a'), 0o700)
    expect(await blockedAt(inner, others)).toBe(join(folder, 'a'))
    const owner = { uid: process.getuid?.() ?? 0, gid: 4_000_000, name: 'the owner' }
    expect(await blockedAt(inner, owner)).toBeNull()
  })
})
