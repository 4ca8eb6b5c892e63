import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Guide } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { inProcessModel } from './model.ts'
import type { ModelRun } from './tasks.ts'
import { type WorkerModel, workerModel } from './worker-model.ts'

let folder = ''
let script = pathToFileURL('/')
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stackmark-model-'))
  const outfile = join(folder, 'worker.cjs')
  const entryPoints = [join(import.meta.dirname, 'worker.ts')]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' })
  script = pathToFileURL(outfile)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open: WorkerModel[] = []
const modelOf = (threads: number, mostWaiting: number, guide: Guide = bundledGuide()) => {
  const model = workerModel({ guide, script, threads, mostWaiting })
  open.push(model)
  return model
}
afterEach(async () => {
  for (const model of open.splice(0)) await model.close()
})

const quick: ModelRun = { brief: { type: 'api-only' }, seed: 3, trials: 100, samples: 1000 }
/** Takes longer than any of these tests. */
const endless: ModelRun = { brief: {}, trials: 10_000_000, samples: 10_000_000 }

test('a run in a thread gives the bytes of a run in process, whatever is asked', async () => {
  const [here, there] = [inProcessModel(bundledGuide()), modelOf(1, 4)]
  const { document } = await here.run('assess', quick)
  expect((await there.run('assess', quick)).document).toBe(document)
  for (const task of ['estimate', 'preview'] as const) {
    expect(JSON.stringify(await there.run(task, quick))).toBe(JSON.stringify(await here.run(task, quick)))
  }
  const side = { file: 'a', brief: quick.brief, document }
  const other = { ...side, brief: { type: 'saas-dashboard' } as const }
  const sides = { a: side, b: other, seed: 1 }
  expect(JSON.stringify(await there.run('compare', sides))).toBe(JSON.stringify(await here.run('compare', sides)))
})

test('a run beyond those that may wait is refused with MODEL_BUSY, and the others are answered', async () => {
  const model = modelOf(1, 2)
  const runs = [1, 2, 3, 4].map((seed) => model.run('assess', { ...quick, seed }))
  const ended = await Promise.allSettled(runs)
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected'])
  await expect(runs[3]).rejects.toMatchObject({ code: 'MODEL_BUSY' })
})

test('a run that is given up makes room for the next, running or waiting', async () => {
  const model = modelOf(1, 2)
  const [running, waiting] = [new AbortController(), new AbortController()]
  const first = model.run('assess', endless, running.signal)
  const second = model.run('assess', endless, waiting.signal)
  waiting.abort(new Error('second'))
  await expect(second).rejects.toThrow('second')
  const third = model.run('assess', quick)
  running.abort(new Error('first'))
  await expect(first).rejects.toThrow('first')
  expect(JSON.parse((await third).document).seed).toBe(3)
})

test('a signal that was aborted before starts nothing', async () => {
  await expect(modelOf(1, 2).run('assess', endless, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
})

test('a mistake in a thread comes back with its place, and the thread goes on', async () => {
  const model = modelOf(1, 2)
  const broken = model.run('compare', { a: { file: '', brief: null, document: '{' }, b: endless as never, seed: 1 })
  await expect(broken).rejects.toMatchObject({ name: 'SyntaxError', stack: expect.stringContaining('worker.cjs') })
  expect((await model.run('assess', quick)).seed).toBe(3)
})

test('a thread that dies fails its run only, and is replaced', async () => {
  const dying = join(folder, 'dying.cjs')
  const answer = `({ input: { seed } }) => seed === 0 ? process.exit(1) : parentPort.postMessage({ ok: true, value: seed })`
  writeFileSync(dying, `const { parentPort } = require('node:worker_threads')\nparentPort.on('message', ${answer})`)
  const model = workerModel({ guide: bundledGuide(), script: pathToFileURL(dying), threads: 1, mostWaiting: 4 })
  open.push(model)
  const ended = await Promise.allSettled([0, 7, 0, 8].map((seed) => model.run('assess', { ...quick, seed })))
  const died = { status: 'rejected', reason: new Error('a thread of the model ended by itself') }
  expect(ended).toEqual([died, { status: 'fulfilled', value: 7 }, died, { status: 'fulfilled', value: 8 }])
})

test('closing rejects what runs and what comes after', async () => {
  const model = modelOf(1, 2)
  const runs = [model.run('assess', endless), model.run('assess', endless)]
  const ended = Promise.allSettled(runs)
  await model.close()
  expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(model.run('assess', quick)).rejects.toMatchObject({ code: 'MODEL_BUSY' })
})
