import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { guideFixture } from '../../../../packages/guide/src/brief/guide-fixture.ts'
import type { Io } from '../io.ts'
import { registerBrief } from './brief.ts'

interface Ran {
  readonly out: string
  readonly err: string
  /** 0 where the command set none. */
  readonly code: number
  readonly files: Readonly<Record<string, string>>
}

/** Runs `stackmark …` in a world of variables. */
async function run(args: readonly string[], given: Readonly<Record<string, string>> = {}, stdin = ''): Promise<Ran> {
  const world = { out: '', err: '', code: 0, files: { ...given } }
  const io: Io = {
    stdout: (text) => {
      world.out += text
    },
    stderr: (text) => {
      world.err += text
    },
    readFile: (path) => {
      const text = world.files[path]
      return text === undefined
        ? Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }))
        : Promise.resolve(text)
    },
    stdin: () => Promise.resolve(stdin),
    writeNew: (path, text) => {
      if (path.startsWith('locked/')) return Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }))
      if (path in world.files) return Promise.resolve('exists')
      world.files[path] = String(text)
      return Promise.resolve('written')
    },
    isTTY: false,
    color: false,
    exit: (code) => {
      world.code = code
    },
  }
  const program = new Command('stackmark').exitOverride()
  registerBrief(program, io, () => guideFixture)
  await program.parseAsync(args, { from: 'user' })
  return world
}

describe('brief check', () => {
  test('says that a brief is valid and what it leaves unknown', async () => {
    const ran = await run(['brief', 'check', 'a.yaml'], { 'a.yaml': 'name: Radar\ndeadline: {weeks: 12}\n' })
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toBe(
      'a.yaml: a valid brief; 2 of 14 fields answered.\n' +
        'Unknown: summary, type, stage, needs, frontend, scripting, scope, team, load, budget, priorities, constraints.\n',
    )
  })

  test('ends with 2 on an invalid brief, and says why where errors belong', async () => {
    const ran = await run(['brief', 'check', 'a.yaml'], { 'a.yaml': 'name: Radar\nfrontend: vue\n' })
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toBe(
      'a.yaml:2:11  frontend\n  found "vue", allowed: react, other, server-rendered, none\n1 problem.\n',
    )
  })

  test('holds a .json file to JSON', async () => {
    const files = { 'a.json': 'name: Radar\n', 'b.JSON': '{"name": "Radar"}' }
    expect(await run(['brief', 'check', 'a.json'], files)).toMatchObject({ code: 2 })
    expect(await run(['brief', 'check', 'b.JSON'], files)).toMatchObject({ code: 0 })
  })

  test('reads the standard input for -', async () => {
    expect(await run(['brief', 'check', '-'], {}, 'nam: x')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^standard input:1:1 {2}nam\n/),
    })
  })

  test('prints the result as JSON for programs', async () => {
    const ran = await run(['brief', 'check', '--json', 'a.yaml'], { 'a.yaml': 'deadline: {weeks: 0}\n' })
    expect(ran).toMatchObject({ code: 2, err: '' })
    expect(JSON.parse(ran.out)).toMatchObject({
      ok: false,
      problems: [{ code: 'BRIEF_OUT_OF_RANGE', path: 'deadline.weeks', line: 1, column: 19 }],
    })
  })

  test('ends with 3 on a file that cannot be read', async () => {
    const ran = await run(['brief', 'check', 'none.yaml'])
    expect(ran).toMatchObject({ code: 3, out: '', err: 'none.yaml cannot be read: there is no such file or folder.\n' })
  })
})

describe('brief init', () => {
  test('writes a template that brief check takes', async () => {
    const ran = await run(['brief', 'init', 'b.yaml'])
    expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringContaining('stackmark brief check b.yaml') })
    expect(await run(['brief', 'check', 'b.yaml'], ran.files)).toMatchObject({ code: 0 })
  })

  test('writes brief.yaml where no name is given, and to the standard output for -', async () => {
    const named = await run(['brief', 'init'])
    const piped = await run(['brief', 'init', '-'])
    expect(Object.keys(named.files)).toEqual(['brief.yaml'])
    expect(piped).toMatchObject({ out: named.files['brief.yaml'], files: {} })
  })

  test('leaves a file that is there as it is, says what to do, and ends with 3', async () => {
    const ran = await run(['brief', 'init', 'b.yaml'], { 'b.yaml': 'mine' })
    expect(ran).toMatchObject({ code: 3, out: '', files: { 'b.yaml': 'mine' } })
    expect(ran.err).toContain('Name another file')
  })

  test('ends with 3 where it may not write', async () => {
    const ran = await run(['brief', 'init', 'locked/b.yaml'])
    expect(ran).toMatchObject({ code: 3, err: 'locked/b.yaml cannot be written: permission is denied.\n' })
  })
})

test('brief schema prints the JSON Schema', async () => {
  const ran = await run(['brief', 'schema'])
  expect(JSON.parse(ran.out)).toMatchObject({ title: 'Stackmark brief', type: 'object', additionalProperties: false })
})
