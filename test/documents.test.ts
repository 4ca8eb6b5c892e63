import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const documents = [
  'README.md',
  'CONTEXT.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/adr'),
]
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe.each(documents)('%s', (path) => {
  test('links to files that are there', () => {
    const targets = [...read(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target]) => target ?? '')
      .filter((target) => !target.includes(':'))
    expect(targets.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([])
  })

  test('names scripts of package.json that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...read(path).matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? '')
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })
})

test('decisions have a number each, and each has context, decision and consequences', () => {
  const names = markdownIn('docs/adr')
  const numbers = names.map((path) => Number(path.match(/\d+/)?.[0]))
  expect(numbers).toEqual([...new Set(numbers)])
  names.forEach((path, at) => {
    const number = String(numbers[at])
    expect(path).toMatch(new RegExp(`/${number.padStart(4, '0')}-[a-z0-9-]+\\.md$`))
    expect(read(path)).toMatch(
      new RegExp(`^# ${number}\\. .+\\n[\\s\\S]*## Context\\n[\\s\\S]*## Decision\\n[\\s\\S]*## Consequences\\n`),
    )
  })
  expect(names.length).toBeGreaterThan(0)
})

test('the constants of the code stand in docs/method.md with their values', () => {
  const rows = [...read('docs/method.md').matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \| `([^`]+\.ts)` \|/gm)]
  expect(rows.length).toBeGreaterThan(10)
  for (const [, name, value, file] of rows) {
    const [, found] = read(file ?? '').match(new RegExp(`const ${name}\\b[^=]*= (.+)$`, 'm')) ?? []
    expect(found?.replace(/^\{ (.*) \}$/, '$1'), name).toBe(value?.trim())
  }
})

test('README and CONTEXT give the same import table, and the manifests keep it', () => {
  const tableOf = (path: string, columns: RegExp) =>
    [...read(path).matchAll(columns)].map(([, name, may]) => [name?.split('/').at(-1), may])
  const rows = tableOf('CONTEXT.md', /^\| (engine|guide|report|server|web|cli) \| ([^|]+) \|$/gm)
  expect(rows).toHaveLength(6)
  expect(tableOf('README.md', /^\| `((?:packages|apps)\/\w+)` \| [^|]+ \| ([^|]+) \|$/gm)).toEqual(rows)
  for (const [name, may] of rows) {
    if (may === 'any package') continue
    const manifest = JSON.parse(read(`${name === 'web' ? 'apps' : 'packages'}/${name}/package.json`)) as {
      dependencies?: Record<string, string>
    }
    const allowed = may === 'nothing' ? [] : (may?.split(', ') ?? [])
    const groups: Readonly<Record<string, string>> = {
      'drizzle-orm': 'what stores and queues',
      pg: 'what stores and queues',
      'graphile-worker': 'what stores and queues',
      'better-auth': 'what signs in',
      '@modelcontextprotocol/server': 'what speaks MCP',
      '@hono/node-server': 'its Node.js adapter',
      '@fontsource/commit-mono': 'fonts',
      '@fontsource/schibsted-grotesk': 'fonts',
      '@fontsource-variable/schibsted-grotesk': 'fonts',
      next: 'Next.js',
      react: 'React',
      'react-dom': 'React',
    }
    const named = Object.keys(manifest.dependencies ?? {}).map(
      (each) => groups[each] ?? each.replace('@stackmark/', ''),
    )
    expect([...new Set(named)].toSorted()).toEqual(allowed.toSorted())
  }
})

test('the README and the help give the same exit codes', () => {
  const help = execFileSync(process.execPath, ['apps/cli/bin/stackmark.cjs', '--help'], { cwd: ROOT, encoding: 'utf8' })
  const listed = [...help.matchAll(/^ +(\d+) {2}(.+)$/gm)].map(([, code, meaning]) => [code, meaning])
  expect(listed.length).toBeGreaterThan(4)
  expect([...read('README.md').matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(([, ...row]) => row)).toEqual(listed)
})

test('the README shows what its first command prints (npm run docs:readme writes it anew)', () => {
  const printed = execFileSync(
    process.execPath,
    ['apps/cli/bin/stackmark.cjs', 'assess', 'examples/saas-dashboard.yaml'],
    { cwd: ROOT, encoding: 'utf8' },
  )
  const [, shown = ''] = read('README.md').match(/<!-- output -->\n\n```text\n([\s\S]*?)\n```/) ?? []
  expect(shown.split('\n').length).toBeGreaterThan(20)
  expect(printed.slice(0, shown.length)).toBe(shown)
})

function markdownIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`)
}
