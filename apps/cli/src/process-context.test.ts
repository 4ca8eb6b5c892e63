import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { processContext, screenOf } from './process-context.ts'

describe('the screen', () => {
  test('is as wide as COLUMNS says, else as the terminal, else 80; never too narrow to read', () => {
    expect(screenOf({ COLUMNS: '100' }, 70, true).width).toBe(100)
    expect(screenOf({}, 70, true).width).toBe(70)
    expect(screenOf({ COLUMNS: 'wide' }, undefined, true).width).toBe(80)
    expect(screenOf({ COLUMNS: '3' }, 70, true).width).toBe(40)
  })

  test('has the colours its environment tells of', () => {
    expect(screenOf({ COLORTERM: 'truecolor' }, 80, true)).toMatchObject({ depth: 'full', ground: 'dark' })
    expect(screenOf({ COLORFGBG: '0;15' }, 80, true)).toMatchObject({ depth: '256', ground: 'light' })
    expect(screenOf({ COLORTERM: 'truecolor' }, 80, false).depth).toBe('none')
  })
})

describe('files', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stackmark-context-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const context = processContext(false)

  test('a folder is read with its subfolders, JSON only, hidden ones and dependencies left out', async () => {
    const guide = join(folder, 'guide')
    for (const inside of ['facts', '.git', 'node_modules/x']) await mkdir(join(guide, inside), { recursive: true })
    for (const path of ['guide.json', 'facts/rate.json', 'readme.md', '.git/a.json', 'node_modules/x/package.json']) {
      await writeFile(join(guide, path), path)
    }
    const files = await context.readFolder(guide)
    expect(files.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'facts/rate.json', text: 'facts/rate.json' },
      { path: 'guide.json', text: 'guide.json' },
    ])
    await expect(context.readFolder(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('a file is replaced whole, and nothing else is left', async () => {
    const place = join(folder, 'out')
    await mkdir(place)
    await writeFile(join(place, 'a.md'), 'old')
    await context.replaceFile(join(place, 'a.md'), 'new')
    expect([await readFile(join(place, 'a.md'), 'utf8'), await readdir(place)]).toEqual(['new', ['a.md']])
    await expect(context.replaceFile(join(folder, 'none/a.md'), 'x')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
