import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { processIo } from './process-io.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stackmark-io-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('writeNew', () => {
  test('writes a new file whole and leaves nothing else behind', async () => {
    const place = join(folder, 'new')
    await mkdir(place)
    expect(await processIo().writeNew(join(place, 'a.yaml'), 'text é\n')).toBe('written')
    expect(await readFile(join(place, 'a.yaml'), 'utf8')).toBe('text é\n')
    expect(await readdir(place)).toEqual(['a.yaml'])
  })

  test('never touches a file that is there', async () => {
    const place = join(folder, 'taken')
    await mkdir(place)
    await writeFile(join(place, 'a.yaml'), 'mine')
    expect(await processIo().writeNew(join(place, 'a.yaml'), 'other')).toBe('exists')
    expect(await readFile(join(place, 'a.yaml'), 'utf8')).toBe('mine')
    expect(await readdir(place)).toEqual(['a.yaml'])
  })

  test('of many writers at once exactly one writes', async () => {
    const place = join(folder, 'race')
    await mkdir(place)
    const writers = Array.from({ length: 8 }, (_, index) =>
      processIo().writeNew(join(place, 'a.yaml'), `${index}`.repeat(1000)),
    )
    const outcomes = await Promise.all(writers)
    expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1)
    const winner = outcomes.indexOf('written')
    expect(await readFile(join(place, 'a.yaml'), 'utf8')).toBe(`${winner}`.repeat(1000))
    expect(await readdir(place)).toEqual(['a.yaml'])
  })

  test('rejects with the reason where the folder is missing', async () => {
    await expect(processIo().writeNew(join(folder, 'none', 'a.yaml'), 'x')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

test('readFile rejects with the reason of the file system', async () => {
  await expect(processIo().readFile(join(folder, 'none.yaml'))).rejects.toMatchObject({ code: 'ENOENT' })
  await expect(processIo().readFile(folder)).rejects.toMatchObject({ code: 'EISDIR' })
})
