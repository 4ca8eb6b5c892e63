import { spawn, spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledGuide } from '@stackmark/guide/data'
import { createRest, inProcessModel, openStore, ownWorkspace } from '@stackmark/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Listener, listen } from './rest-listener.ts'

/** The program of https://schemathesis.io, made for calling an API by its own document. */
const program = process.env.STACKMARK_TEST_SCHEMATHESIS ?? 'schemathesis'
const installed = spawnSync(program, ['--version']).status === 0

/** They run the model for a second or more, so they are called with their examples only. */
const models = ['assessBrief', 'compareAssessments', 'estimateBrief', 'nextQuestion']

/** Off: deleting can be undone, so what is deleted can still be read; and a schema cannot say all that is refused. */
const off = 'use_after_free,positive_data_acceptance'

/** Only what is deleted can be restored; and in a brief, null for an answer is taken as if it were left out. */
const settings = `
[[operations]]
include-operation-id = "restoreProject"
checks.ensure_resource_availability.enabled = false

[[operations]]
include-operation-id = ["saveBrief", "findPrecedents"]
checks.negative_data_rejection.enabled = false
`

let folder = ''
let listener: Listener
let close: () => Promise<void>
const mistakes: string[] = []
describe.skipIf(!installed)(
  `Schemathesis${installed ? '' : ' (not installed: STACKMARK_TEST_SCHEMATHESIS names it)'}`,
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'stackmark-schemathesis-'))
      chmodSync(folder, 0o755)
      const now = () => new Date()
      const opened = await openStore({ home: join(folder, 'home') }, now)
      if (!opened.ok) throw new Error(opened.failure.message)
      close = () => opened.store.close()
      const guide = bundledGuide()
      const world = {
        store: opened.store,
        workspace: ownWorkspace,
        guide,
        model: inProcessModel(guide),
        caller: { kind: 'alone' } as const,
        now,
        newId: () => randomUUID(),
        newSecret: () => randomBytes(32).toString('base64url'),
        handovers: [{ kind: 'email', name: 'studio', to: 'studio@example.com' }] as const,
        enquiries: null,
        fetch,
      }
      const app = createRest(world, {
        limits: { requestsPerMinute: 1_000_000 },
        log: ({ operation, mistake }) => {
          if (mistake !== undefined) mistakes.push(`${operation}: ${mistake}`)
        },
        nowMs: () => performance.now(),
        isOurHost: () => true,
      })
      listener = await listen(app)
      const document = await (await fetch(`${listener.origin}/api/openapi.json`)).text()
      writeFileSync(join(folder, 'schemathesis.toml'), settings)
      writeFileSync(join(folder, 'openapi.json'), withPlainClasses(document))
    })
    afterAll(async () => {
      await listener.close()
      await close()
      rmSync(folder, { recursive: true, force: true })
    })

    test('finds no call that is answered otherwise than documented', async () => {
      const without = models.flatMap((name) => ['--exclude-operation-id', name])
      await run([
        '--phases',
        'examples,coverage,fuzzing,stateful',
        '--max-examples',
        '10',
        '--max-time',
        '60',
        ...without,
      ])
    })

    test('finds none among the operations that run the model', async () => {
      await run(['--phases', 'examples', ...models.flatMap((name) => ['--include-operation-id', name])])
    })
  },
)

async function run(args: readonly string[]): Promise<void> {
  const fixed = ['--url', `${listener.origin}/api/v1`, '--exclude-checks', off, '--seed', '20261125', '--no-color']
  const quiet = ['--generation-database', 'none', '--warnings', 'off', '--no-shrink', '--continue-on-failure']
  const child = spawn(program, ['run', join(folder, 'openapi.json'), ...fixed, ...quiet, ...args], { cwd: folder })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  expect(mistakes).toEqual([])
  expect(status, said.slice(-8000)).toBe(0)
  expect(said).toMatch(/\d+ generated/)
}

/** Python's regular expressions know no classes of Unicode: the same sets, written out. */
function withPlainClasses(document: string): string {
  return document
    .replaceAll(String.raw`[\\P{Cc}\\n\\r\\t]`, String.raw`[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]`)
    .replaceAll(String.raw`\\P{Cc}`, String.raw`[^\\x00-\\x1f\\x7f-\\x9f]`)
}
