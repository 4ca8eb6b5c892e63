import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { run } from '../world-fixture.ts'
import { completionScript } from './completion-script.ts'

const bash = ['/bin/bash', '/usr/bin/bash'].find((path) => existsSync(path))

/** What bash offers for a line whose last word is being typed. */
function offered(script: string, words: readonly string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(' ')
  const code = `${script}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _stackmark; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync(bash ?? '', ['-c', code], { encoding: 'utf8' })
    .split('\n')
    .filter((word) => word !== '')
}

describe.skipIf(bash === undefined)('the script for bash (skipped where there is no bash)', () => {
  test('offers commands, then what belongs to the command, and options only after a dash', async () => {
    const { out } = await run(['completion', 'bash'])
    expect(offered(out, ['stackmark', 'co'])).toEqual(['compare', 'completion'])
    expect(offered(out, ['stackmark', 'guide', ''])).toEqual(['list', 'show', 'check', 'fit'])
    expect(offered(out, ['stackmark', 'assess', '--ex'])).toEqual(['--explain'])
    expect(offered(out, ['stackmark', 'assess', '--full', 'brief.yaml', '--gu'])).toEqual(['--guide'])
    // Nothing of its own: the shell offers files.
    expect(offered(out, ['stackmark', 'assess', ''])).toEqual([])
  })
})

test('the script for fish names every command once for each place it fits', () => {
  const program = new Command('tool').option('--loud', "say what's done")
  program.command('run').description('go').command('fast').description('go fast')
  const lines = completionScript('fish', program).split('\n')
  expect(lines).toContain("complete -c tool -n 'not __fish_seen_subcommand_from run' -a run -d 'go'")
  expect(lines).toContain(
    "complete -c tool -n '__fish_seen_subcommand_from run; and not __fish_seen_subcommand_from fast' -a fast -d 'go fast'",
  )
  expect(lines.filter((line) => line.includes('--loud') || line.includes('-l loud'))[0]).toContain(
    String.raw`say what\'s done`,
  )
})

test('the script for zsh is the one for bash behind its bridge', async () => {
  const [zsh, other] = [await run(['completion', 'zsh']), await run(['completion', 'bash'])]
  expect(zsh.out.endsWith(other.out)).toBe(true)
  expect(zsh.out).toMatch(/^autoload/)
})
