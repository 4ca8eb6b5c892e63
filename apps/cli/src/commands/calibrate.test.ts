import { referenceClasses } from '@stackmark/engine'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import type { Io } from '../io.ts'
import { registerCalibrate } from './calibrate.ts'

/** Runs `estimate calibrate` over files held in memory. */
async function run(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const said = { stdout: '', stderr: '', code: -1 }
  const io: Io = {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
    readFile: async (path) => {
      const text = files[path]
      if (text === undefined) throw new Error('no such file')
      return text
    },
    stdin: async () => files['-'] ?? '',
    writeNew: async () => 'exists',
    isTTY: false,
    color: false,
    exit: (code) => {
      said.code = code
    },
  }
  const program = new Command().exitOverride().configureOutput({ writeErr: io.stderr, writeOut: io.stdout })
  const estimate = program.command('estimate').exitOverride()
  registerCalibrate(estimate, io, { screen: { width: 100, depth: 'none', ground: 'dark' } })
  for (const command of estimate.commands) command.exitOverride()
  await program.parseAsync(['estimate', 'calibrate', ...args], { from: 'user' })
  return said
}

/** Five projects of two items; the items of one miss together. */
const history = [
  'project,task,estimate,actual',
  ...[1.3, 0.8, 1.6, 1.0, 1.2].flatMap((factor, index) => [
    `p${index},build,${10 + index},${(10 + index) * factor}`,
    `p${index},test,4,${4.2 * factor}`,
  ]),
].join('\n')

describe('estimate calibrate', () => {
  test('prints a table of models whose columns line up, and the factor for the next project', async () => {
    const { stdout, stderr, code } = await run({ 'history.csv': history }, 'history.csv')
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 })
    expect(stdout).toContain('history.csv: 10 items of 5 projects.')
    const lines = stdout.split('\n')
    const names = ['independent items', 'shared factor', 'shared factor about 1', 'own history on the class']
    for (const title of ['P10-P90', 'CRPS (log)']) {
      const header = lines.findIndex((line) => line.startsWith(' ') && line.trimStart().startsWith(title))
      const table = lines.slice(header, header + 5)
      expect(table.map((line) => line.slice(0, 24).trim())).toEqual(['', ...names])
      expect(new Set(table.map((line) => line.length)).size).toBe(1)
    }
    expect(stdout).toMatch(
      /P10 \d\.\d\d {3}P50 \d\.\d\d {3}P80 \d\.\d\d {3}P90 \d\.\d\d\nfrom 5 own projects; the class pooled/,
    )
    expect(stdout).toContain('With 5 projects these shares cannot yet tell a good forecast from a bad one.')
  })

  test('prints the same figures as JSON, with the class they rest on', async () => {
    const { stdout, code } = await run({ '-': history }, '-', '--json', '--class', 'pooled-without-cesaw')
    expect(code).toBe(0)
    const { ok, referenceClass, report } = JSON.parse(stdout)
    expect(ok).toBe(true)
    expect(referenceClass).toEqual(referenceClasses().find(({ id }) => id === 'pooled-without-cesaw'))
    expect(report).toMatchObject({ state: 'scored', projects: 5, items: 10, factor: { pairs: 5 } })
    expect(report.models.map(({ id }: { id: string }) => id)).toEqual([
      'independent-items',
      'shared-factor',
      'shared-factor-without-bias',
      'own-history',
    ])
  })

  test('says that there is no sum to check where no project has two items', async () => {
    const { stdout } = await run({ 'a.csv': 'estimate,actual\n1,2\n2,2\n3,5\n' }, 'a.csv')
    expect(stdout).toContain('Independent items: no project has two items')
    expect(stdout).not.toMatch(/^independent items /m)
  })

  test('says that two projects are too few to check anything, and still gives a factor', async () => {
    const { stdout, code } = await run({ 'a.csv': 'estimate,actual\n1,2\n2,2\n' }, 'a.csv')
    expect(code).toBe(0)
    expect(stdout).toContain('Nothing can be checked with fewer than 3 projects')
    expect(stdout).toContain('from 2 own projects')
    expect(stdout).not.toContain('model')
  })

  test('answers a bad file with a line for each problem, its code, and exit code 2', async () => {
    const file = 'estimate,actual\n1,0\n1,soon\n'
    const plain = await run({ 'bad.csv': file }, 'bad.csv')
    expect(plain).toEqual({
      stdout: '',
      stderr:
        'bad.csv:2: "actual" must be more than 0; found 0. [PAIRS_NOT_POSITIVE]\n' +
        'bad.csv:3: "actual" must be a number with a decimal point and no unit; found "soon". [PAIRS_NOT_A_NUMBER]\n',
      code: 2,
    })
    const json = await run({ 'bad.csv': file }, 'bad.csv', '--json')
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false, problems: [{ line: 2 }, { line: 3 }] })
    expect(json.code).toBe(2)
  })

  test('does not drown the reader in problems', async () => {
    const { stderr } = await run({ 'bad.csv': `estimate,actual\n${'0,1\n'.repeat(500)}` }, 'bad.csv')
    expect(stderr.trimEnd().split('\n')).toHaveLength(21)
    expect(stderr).toContain('… and 480 more.')
  })

  test('answers a missing file with exit code 3', async () => {
    const { stderr, code } = await run({}, 'none.csv')
    expect({ stderr, code }).toEqual({ stderr: 'none.csv cannot be read: no such file.\n', code: 3 })
  })

  test('names the allowed classes when it is given another', async () => {
    await expect(run({ 'a.csv': history }, 'a.csv', '--class', 'mine')).rejects.toThrow(/pooled, pooled-without-cesaw/)
  })
})
