// Runs every check, also after one has failed, and closes with `N passed, N failed` alone on a line: each test counts
// once, each other check (format, lint, types, build, guide) once. `--end-to-end` adds the tests in test/.
// In CI (CI=true) a skipped test is a failure: what cannot be run there has not been checked.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const CHECKS = ['check:format', 'check:lint', 'check:types', 'prepare', 'check:guide']
const SUITES = ['check:unit', ...(process.argv.includes('--end-to-end') ? ['check:end-to-end'] : [])]
const IN_CI = process.env.CI === 'true'

const folder = mkdtempSync(join(tmpdir(), 'stackmark-check-'))
const results = [...CHECKS.map(runCheck), ...SUITES.map(runSuite)]
rmSync(folder, { recursive: true, force: true })

process.stdout.write('\n')
for (const { script, passed, failed, skipped, seconds } of results) {
  const unrun = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
  process.stdout.write(`${script.padEnd(18)} ${passed} passed, ${failed} failed${unrun} (${seconds} s)\n`)
  for (const name of skipped) process.stdout.write(`  skipped${IN_CI ? ', which fails in CI' : ''}: ${name}\n`)
}
const total = (count) => results.reduce((sum, result) => sum + count(result), 0)
const failed = total((result) => result.failed)
process.stdout.write(`${total((result) => result.passed)} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

function runCheck(script) {
  const { ok, seconds } = run(script, [])
  return { script, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], seconds }
}

/** A suite that fails without a failing test (a file that does not load, an error outside all tests) fails once. */
function runSuite(script) {
  const file = join(folder, `${script.replace(':', '-')}.json`)
  const { ok, seconds } = run(script, ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  const tests = testsOf(file)
  const named = (...states) => tests.filter(({ status }) => states.includes(status)).map(({ name }) => name)
  const skipped = named('skipped', 'pending', 'todo', 'disabled')
  const passed = named('passed').length
  const counted = tests.length - passed - skipped.length + (IN_CI ? skipped.length : 0)
  const silent = counted === 0 && (!ok || passed === 0)
  return { script, passed, failed: counted + (silent ? 1 : 0), skipped, seconds }
}

function testsOf(file) {
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
  return report.testResults.flatMap(({ name, status, assertionResults }) => {
    const tests = assertionResults.map((test) => ({ name: test.fullName, status: test.status }))
    const unexplained = status === 'failed' && !tests.some((test) => test.status === 'failed')
    return unexplained ? [...tests, { name, status }] : tests
  })
}

function run(script, args) {
  process.stdout.write(`\n> ${script}\n`)
  const start = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  return { ok: status === 0, seconds: Math.round((performance.now() - start) / 100) / 10 }
}
