import { bundledGuide } from '@stackmark/guide/data'
import { lookFixture } from '@stackmark/report/interview/look-fixture'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { type Context, Stop } from '../context.ts'
import { scriptedAsker } from '../interview/asker-fixture.ts'
import type { Io } from '../io.ts'
import { registerAsk } from './ask.ts'

const guide = bundledGuide()

interface Given {
  readonly files?: Readonly<Record<string, string>>
  readonly isTerminal?: boolean
  /** Done to the files after each answer, as by somebody else. */
  readonly meddle?: (files: Record<string, string>) => void
}

/** Runs `stackmark ask …` in a world of variables, with lines as answers. */
async function run(args: readonly string[], lines: readonly string[], given: Given = {}) {
  const world = { out: '', err: '', code: 0, files: { ...given.files } as Record<string, string>, talk: '' }
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
    stdin: () => Promise.resolve(''),
    writeNew: (path, text) => {
      if (path.startsWith('locked/')) return Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' }))
      if (path in world.files) return Promise.resolve('exists')
      world.files[path] = String(text)
      given.meddle?.(world.files)
      return Promise.resolve('written')
    },
    isTTY: false,
    color: false,
    exit: (code) => {
      world.code = code
    },
  }
  const context: Context = {
    guide: () => guide,
    screen: { width: 80, depth: 'none', ground: 'dark' },
    env: {},
    folder: '/nowhere',
    today: '2026-11-01',
    readFolder: () => Promise.resolve([]),
    replaceFile: (path, text) => {
      world.files[path] = String(text)
      given.meddle?.(world.files)
      return Promise.resolve()
    },
    progress: () => () => {},
  }
  const { asker, transcript } = scriptedAsker(lines)
  const program = new Command('stackmark').exitOverride()
  registerAsk(program, io, context, {
    desk: {
      isTerminal: () => given.isTerminal === true,
      open: () => Promise.resolve({ asker, close: () => {} }),
    },
    lookOf: () => lookFixture(guide, { type: 0.01, 'needs.seo': 0.005 }),
  })
  try {
    await program.parseAsync(['ask', ...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    world.err += error.message
    world.code = error.code
  }
  world.talk = transcript()
  return world
}

const answers = ['marketplace', '2', 'e']

describe('ask', () => {
  test('writes brief.yaml, says the verdict in a sentence, and where the brief is', async () => {
    const { files, out, talk, code } = await run([], answers)
    expect(code).toBe(0)
    expect(files['brief.yaml']).toContain('type: marketplace # Marketplace\n')
    expect(files['brief.yaml']).toContain('  seo: 1 # A few public pages')
    expect(talk).toContain('Answers are kept in brief.yaml.')
    expect(out).toBe(
      '\nNode.js comes first in 60 of 100.\nHybrid 20, Node.js 60, Python 20.\n\n' +
        'The brief is in brief.yaml. For why, and for weeks and cost: stackmark assess brief.yaml\n',
    )
  })

  test('offers details only once nothing is left to ask', async () => {
    expect((await run([], answers)).talk).toContain('Would you like to add anything?')
    expect((await run([], ['marketplace', 'e'])).talk).not.toContain('Would you like to add anything?')
  })

  test('keeps every answer at once: leaving ends with 130 and names the file', async () => {
    const { files, out, code } = await run(['--out', 'shop.yaml'], ['marketplace', '^C'])
    expect(code).toBe(130)
    expect(files['shop.yaml']).toContain('type: marketplace')
    expect(out).toBe('\nStopped. Your answers so far are in shop.yaml.\n')
  })

  test('leaves no file where nothing was answered', async () => {
    expect(await run([], ['e'])).toMatchObject({
      files: {},
      code: 0,
      out: expect.stringContaining('nothing was written'),
    })
    expect(await run([], ['^C'])).toMatchObject({ files: {}, code: 130, out: '\nStopped; nothing was answered.\n' })
  })

  test('goes on from a brief and keeps its comments', async () => {
    const { files, talk } = await run(['shop.yaml'], ['2', 'e'], {
      files: { 'shop.yaml': '# mine\ntype: marketplace\n' },
    })
    expect(talk).toContain('Goes on from shop.yaml.')
    expect(talk).not.toContain('What are you building?')
    expect(files['shop.yaml']).toMatch(/^# mine\ntype: marketplace\n\nneeds:\n {2}# How much .*\n {2}seo: 1 # /)
  })

  test('goes on from a brief into another file, and leaves the first as it is', async () => {
    const mine = '# mine\ntype: marketplace\n'
    const { files } = await run(['a.yaml', '--out', 'b.yaml'], ['2', 'e'], { files: { 'a.yaml': mine } })
    expect(files['a.yaml']).toBe(mine)
    expect(files['b.yaml']).toMatch(/^# mine\n[^]*seo: 1/)
  })

  test('prints the trace as JSON, and what is for people elsewhere', async () => {
    const { out, err } = await run(['--json'], ['0', '2', 'e'])
    expect(JSON.parse(out)).toEqual({
      brief: { needs: { seo: 1 } },
      file: 'brief.yaml',
      ended: 'settled',
      start: { hybrid: 0.2, node: 0.4, python: 0.4 },
      steps: [
        {
          question: 'type',
          text: 'What are you building?',
          value: 0.01,
          answer: null,
          before: { hybrid: 0.2, node: 0.4, python: 0.4 },
          after: { hybrid: 0.2, node: 0.4, python: 0.4 },
        },
        {
          question: 'needs.seo',
          text: 'How much do people find you through search engines?',
          value: 0.005,
          answer: 1,
          before: { hybrid: 0.2, node: 0.4, python: 0.4 },
          after: { hybrid: 0.2, node: 0.5, python: expect.closeTo(0.3, 10) },
        },
      ],
      recommendation: { option: 'node', strength: 'toss-up', sentence: 'Node.js comes first in 50 of 100.' },
      shares: { hybrid: 0.2, node: 0.5, python: expect.closeTo(0.3, 10) },
    })
    expect(err).toContain('The brief is in brief.yaml.')
  })
})

describe('files that are there', () => {
  test('without a terminal nothing is asked over a brief.yaml that is there', async () => {
    const ran = await run([], answers, { files: { 'brief.yaml': 'mine' } })
    expect(ran).toMatchObject({ code: 3, talk: '', files: { 'brief.yaml': 'mine' } })
    expect(ran.err).toContain('stackmark ask brief.yaml')
  })

  test('on a terminal one goes on from it, or begins anew beside it', async () => {
    const files = { 'brief.yaml': 'type: marketplace\n', 'brief-2.yaml': 'mine' }
    const on = await run([], ['1', '2', 'e'], { files, isTerminal: true })
    expect(on.files['brief.yaml']).toContain('type: marketplace\n\nneeds:')
    const anew = await run([], ['2', 'api-only', 'e'], { files, isTerminal: true })
    expect(anew.files).toMatchObject({ ...files, 'brief-3.yaml': expect.stringContaining('type: api-only') })
  })

  test('--out never takes the place of another file', async () => {
    const ran = await run(['--out', 'b.yaml'], answers, { files: { 'b.yaml': 'mine' } })
    expect(ran).toMatchObject({ code: 3, talk: '', files: { 'b.yaml': 'mine' } })
  })

  test('what somebody else changes meanwhile is left as it is', async () => {
    const ran = await run([], answers, { meddle: takeOver })
    expect(ran).toMatchObject({ code: 3, files: { 'brief.yaml': '# theirs\n' } })
    expect(ran.err).toContain('was changed by somebody else')
  })

  test('where nothing may be written it says so', async () => {
    const ran = await run(['--out', 'locked/b.yaml'], answers)
    expect(ran).toMatchObject({ code: 3, err: 'locked/b.yaml cannot be written: permission is denied.' })
  })

  test('a brief that cannot be read, or is none, is said before anything is asked', async () => {
    expect(await run(['none.yaml'], answers)).toMatchObject({
      code: 3,
      talk: '',
      err: expect.stringContaining('none.yaml'),
    })
    const wrong = await run(['a.yaml'], answers, { files: { 'a.yaml': 'type: shop\n' } })
    expect(wrong).toMatchObject({ code: 2, talk: '', err: expect.stringContaining('a.yaml:1:7  type') })
    expect(await run(['-'], answers)).toMatchObject({ code: 2, talk: '' })
  })
})

function takeOver(files: Record<string, string>): void {
  files['brief.yaml'] = '# theirs\n'
}
