import { describe, expect, test } from 'vitest'
import type { Io } from './io.ts'
import { createProgram, entries, runCommand } from './program.ts'
import { few, run } from './world-fixture.ts'

describe('what goes wrong ends with its exit code and words, never with a stack', () => {
  const cases: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['an unknown command, with the nearest', ['asess', 'a.yaml'], 2, /unknown command 'asess'[^]*Did you mean assess/],
    ['an unknown option, with the nearest', ['assess', 'a.yaml', '--jsn'], 2, /unknown option '--jsn'[^]*--json/],
    ['a missing argument', ['assess'], 2, /missing required argument 'file'/],
    ['a number out of range', ['assess', 'a.yaml', '--trials', '3'], 2, /whole number from 100 to 1000000/],
    ['two forms at once', ['assess', 'a.yaml', '--json', '--md'], 2, /cannot be used with/],
    ['a file that is not there', ['assess', 'none.yaml'], 3, /^none.yaml cannot be read: there is no such file/],
    ['a brief with mistakes', ['assess', 'bad.yaml'], 2, /bad.yaml:1:7 {2}type\n {2}found "saas"[^]*1 problem\./],
    ['fewer weightings than trials', ['assess', 'a.yaml', '--samples', '100', '--trials', '200'], 2, /--samples 100/],
    ['a class that does not exist', ['assess', 'a.yaml', '--class', 'poled'], 2, /did you mean "pooled"/],
    ['a guide that is not there', ['assess', 'a.yaml', '--guide', 'none'], 3, /The guide none cannot be read/],
    ['nothing at all', [], 2, /Usage: stackmark/],
  ]
  test.each(cases.map(([name, args, code, words]) => ({ name, args, code, words })))('$name', async (given) => {
    const files = { 'a.yaml': 'type: saas-dashboard\n', 'bad.yaml': 'type: saas\n' }
    const ran = await run(given.args, { files })
    expect(ran.code).toBe(given.code)
    expect(ran.err).toMatch(given.words)
    expect(ran.err).not.toMatch(/\n\s+at /)
    expect(ran.out).toBe('')
  })

  test('a mistake of our own is one line with what to do, and a stack for those who ask', async () => {
    const failing = async (debug: boolean) => {
      let err = ''
      let code = 0
      const io = {
        stderr: (text: string) => void (err += text),
        exit: (given: number) => void (code = given),
        color: false,
      }
      await runCommand(
        ['assess', 'a.yaml'],
        io as unknown as Io,
        () => {
          throw new TypeError('x is not a function')
        },
        debug,
      )
      return { err, code }
    }
    const plain = await failing(false)
    expect(plain).toMatchObject({ code: 1 })
    expect(plain.err).toMatch(/^stackmark made a mistake: x is not a function\. Please report it[^\n]*\n$/)
    expect((await failing(true)).err).toMatch(/\n\s+at /)
  })
})

describe('help', () => {
  test('ends with 0 and fits its screen', async () => {
    const ran = await run(['--help'])
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(ran.out).toContain('Exit codes:')
    expect(Math.max(...ran.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test.each(entries.map(({ name }) => name))('of %s has an example or leads on', async (name) => {
    const ran = await run([name, '--help'])
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/Examples:|Commands:/)
  })

  test('says of every command what the command says of itself', async () => {
    const { program } = await createProgram('all', {} as Io, {
      screen: { width: 80, depth: 'none', ground: 'dark' },
      env: {},
      folder: '/nowhere',
      today: '2026-11-20',
      readFolder: () => Promise.resolve([]),
      replaceFile: () => Promise.resolve(),
      progress: () => () => {},
    })
    const said = program.commands.map((command) => ({ name: command.name(), about: command.description() }))
    expect(said).toEqual(entries.map(({ name, about }) => ({ name, about })))
  })
})

describe('options of the program', () => {
  test('may stand anywhere, and do not take those of a command below another', async () => {
    const files = { 'h.csv': 'estimate,actual\n10,12\n8,9\n20,31\n', 'a.yaml': 'type: api-only\n' }
    const calibrated = await run(['estimate', 'calibrate', 'h.csv', '--no-color', '--json'], { files })
    expect(JSON.parse(calibrated.out)).toMatchObject({ ok: true })
    const guided = await run(['guide', 'list', 'rate.mid', '--guide', 'mine'], {
      folders: {
        mine: [
          { path: 'guide.json', text: '{"id": "mine", "version": "1", "extends": "stackmark"}' },
          { path: 'rates.json', text: '{"facts": [{"id": "rate.mid.north-america", "value": {"low": 1, "high": 2}}]}' },
        ],
      },
    })
    expect(guided.out).toMatch(/rate\.mid\.north-america +1 to 2 usd\/hour/)
  })

  test('a guide with errors ends with 4 and names them', async () => {
    const folders = {
      mine: [
        { path: 'guide.json', text: '{"id": "mine", "version": "1", "extends": "stackmark"}' },
        { path: 'rates.json', text: '{"facts": [{"id": "rate.mid.north-america", "sources": ["nobody"]}]}' },
      ],
    }
    const ran = await run(['assess', 'a.yaml', '--guide', 'mine', ...few], { files: { 'a.yaml': '{}' }, folders })
    expect(ran.code).toBe(4)
    expect(ran.err).toMatch(/^error .*nobody[^]*\[unknown-source\][^]*1 error, /)
  })
})
