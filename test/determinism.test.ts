import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

/** A second Node.js, of another major version than the one that runs the tests. */
const OTHER_NODE = process.env['STACKMARK_OTHER_NODE']
const ROOT = new URL('../', import.meta.url).pathname
const examples = readdirSync(`${ROOT}examples`).filter((name) => name.endsWith('.yaml'))
/** All examples with small counts, since bytes that differ at all differ early; two with the counts people use. */
const SMALL = ['--trials', '1000', '--samples', '10000']
const USUAL = ['saas-dashboard', 'almost-empty']

describe('the same seed gives the same bytes', () => {
  test('run after run', async () => {
    const [first, second] = await Promise.all([
      assess(process.execPath, 'marketplace', ...SMALL),
      assess(process.execPath, 'marketplace', ...SMALL),
    ])
    expect(JSON.parse(first)).toHaveProperty('inputHash')
    expect(second).toBe(first)
  })

  test('and another seed gives others', async () => {
    const [first, second] = await Promise.all([
      assess(process.execPath, 'marketplace', ...SMALL),
      assess(process.execPath, 'marketplace', ...SMALL, '--seed', '2'),
    ])
    expect(second).not.toBe(first)
  })
})

describe.skipIf(OTHER_NODE === undefined)('on two versions of Node.js (skipped without STACKMARK_OTHER_NODE)', () => {
  const other = OTHER_NODE ?? ''

  test('they are two', async () => {
    expect(await versionOf(other)).not.toBe(await versionOf(process.execPath))
  })

  test.each([
    ...examples.map((name) => [name.replace(/\.yaml$/, ''), 'small counts', SMALL] as const),
    ...USUAL.map((example) => [example, 'the usual counts', []] as const),
  ])('the same bytes: %s, %s', async (example, _counts, flags) => {
    const [here, there] = await Promise.all([
      assess(process.execPath, example, ...flags),
      assess(other, example, ...flags),
    ])
    expect(JSON.parse(here)).toHaveProperty('inputHash')
    expect(there).toBe(here)
  })
})

const execute = promisify(execFile)

async function assess(node: string, example: string, ...flags: string[]): Promise<string> {
  const args = ['apps/cli/bin/stackmark.cjs', 'assess', `examples/${example}.yaml`, '--json', ...flags]
  const { stdout } = await execute(node, args, { cwd: ROOT, maxBuffer: 64 * 2 ** 20 })
  return stdout
}

async function versionOf(node: string): Promise<string> {
  const { stdout } = await execute(node, ['-p', 'process.versions.v8'])
  return stdout
}
