import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'

/** A second Node.js, of another major version than the one that runs the tests. */
const OTHER_NODE = process.env['STACKMARK_OTHER_NODE']
const ROOT = new URL('../', import.meta.url).pathname
const examples = readdirSync(`${ROOT}examples`).filter((name) => name.endsWith('.yaml'))

describe('the same seed gives the same bytes', () => {
  test('run after run', async () => {
    const [first, second] = await Promise.all([
      assess(process.execPath, 'marketplace'),
      assess(process.execPath, 'marketplace'),
    ])
    expect(JSON.parse(first)).toHaveProperty('inputHash')
    expect(second).toBe(first)
  })

  test('and another seed gives others', async () => {
    const [first, second] = await Promise.all([
      assess(process.execPath, 'marketplace'),
      assess(process.execPath, 'marketplace', '--seed', '2'),
    ])
    expect(second).not.toBe(first)
  })
})

describe.skipIf(OTHER_NODE === undefined)('on two versions of Node.js (skipped without STACKMARK_OTHER_NODE)', () => {
  const other = OTHER_NODE ?? ''

  test('they are two', async () => {
    expect(await versionOf(other)).not.toBe(await versionOf(process.execPath))
  })

  test.each(examples)('the same bytes: %s', async (name) => {
    const example = name.replace(/\.yaml$/, '')
    const [here, there] = await Promise.all([assess(process.execPath, example), assess(other, example)])
    expect(JSON.parse(here)).toHaveProperty('inputHash')
    expect(there).toBe(here)
  })
})

const execute = promisify(execFile)

async function assess(node: string, example: string, ...flags: string[]): Promise<string> {
  const args = ['apps/cli/bin/stackmark.js', 'assess', `examples/${example}.yaml`, '--json', ...flags]
  const { stdout } = await execute(node, args, { cwd: ROOT, maxBuffer: 64 * 2 ** 20 })
  return stdout
}

async function versionOf(node: string): Promise<string> {
  const { stdout } = await execute(node, ['-p', 'process.versions.v8'])
  return stdout
}
