import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { bundledGuide } from '../../packages/guide/src/bundled.ts'
import { serve } from '../../packages/server/src/serve/serve.ts'

/*
 * `stackmark serve` on a store of its own, and in another process of this program the same bytes from memory by a handler
 * of the same HTTP stack: `node served.js stackmark ROOT`, `node served.js bare` with the bytes on its input. Prints its
 * address.
 */

const [kind = '', root = ''] = process.argv.slice(2)
const url = kind === 'bare' ? await bare() : await stackmark()
process.stdout.write(`${url}\n`)

async function bare(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const bytes = new Uint8Array(Buffer.concat(chunks))
  const app = new Hono()
  app.get('*', () => new Response(bytes, { headers: { 'content-type': 'application/json' } }))
  const listener = getRequestListener(app.fetch)
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  process.on('SIGTERM', () => process.exit(0))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function stackmark(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'stackmark-bench-'))
  chmodSync(folder, 0o755)
  const dist = pathToFileURL(`${root}apps/cli/dist/`)
  const serving = await serve({
    host: '127.0.0.1',
    port: 0,
    access: null,
    force: false,
    guide: bundledGuide(),
    store: { home: join(folder, 'home') },
    modelScript: new URL('model-worker.cjs', dist),
    jobScript: new URL('job.cjs', dist),
    limits: { requestsPerMinute: 1e9 },
    now: () => new Date(),
    nowMs: () => performance.now(),
    log: () => {},
    version: 'bench',
    onMistake: () => {},
    parts: [],
  })
  process.on('SIGTERM', () => {
    void serving.stop().then(() => {
      rmSync(folder, { recursive: true, force: true })
      process.exit(0)
    })
  })
  return serving.url
}
