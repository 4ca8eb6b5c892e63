import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { pathToFileURL } from 'node:url'
import { bundledGuide } from '../../packages/guide/src/bundled.ts'
import { workerModel } from '../../packages/server/src/model/worker-model.ts'
import type { Contender } from '../measure/contender.ts'
import { differenceOf } from '../measure/difference.ts'
import { measureRounds, timesOf } from '../measure/rounds.ts'
import { briefOf } from '../workload/brief.ts'
import { allTimes, type BenchContext, type CaseReport, ratioRow, rowOf } from './case.ts'

const WARM_UPS = 3
const READS = 400
const AT_ONCE = 8
const LEAST_OF_BARE = 0.6
const MOST_ADDED_MS = 10
const counts = { trials: 10_000, samples: 100_000 } as const

/** Over HTTP: reading what is stored against a bare handler, and what an assessment takes beside the engine alone. */
export async function servedCase(context: BenchContext): Promise<CaseReport> {
  const brief = briefOf(40, 'half', context.random('served/items'))
  const served = await started(context, ['stackmark', context.root], null)
  const id = (await post(served.url, { of: { brief }, seed: 1, ...counts })).id
  const path = `/api/v1/assessments/${id}`
  const bytes = await get(served.url, path)
  const bare = await started(context, ['bare'], bytes)
  const again = await started(context, ['bare'], bytes)
  const script = pathToFileURL(`${context.root}apps/cli/dist/model-worker.cjs`)
  const model = workerModel({ guide: bundledGuide(), script, threads: 1, mostWaiting: 1 })
  const alone: Contender = {
    id: 'engine',
    name: 'engine',
    run: (round) => timed(() => model.run('assess', { brief, seed: 100 + round, ...counts })),
  }
  const reading = (name: string, { url, agent }: Started): Contender => ({
    id: name,
    name,
    run: () => timed(() => readMany(url, path, agent)),
  })
  const asking: Contender = {
    id: 'assess',
    name: 'assess',
    run: (round) => timed(() => post(served.url, { of: { brief }, seed: 100 + round, ...counts })),
  }
  const rounds = context.rounds(15)
  const runs = await measureRounds(
    [reading('served', served), reading('bare', bare), reading('bare-again', again), asking, alone],
    { rounds, warmUps: WARM_UPS, random: context.random('served/order') },
  )
  await model.close()
  for (const { process: child } of [served, bare, again]) child.kill('SIGTERM')
  await once(served.process, 'close')
  const random = context.random('served/bootstrap')
  const added = differenceOf(timesOf(runs, 'assess'), timesOf(runs, 'engine'), random)
  return {
    id: 'served',
    title: 'Over HTTP',
    figure: 'requests a second / those of a bare handler',
    method: [
      `A bare handler: Hono on \`@hono/node-server\`, which answers the same ${Math.round(bytes.byteLength / 1024)} KiB from memory. Stackmark: \`serve\` with its guard, headers and tags, reading from its embedded PostgreSQL. ${READS} reads a round, ${AT_ONCE} at once, over connections that are kept.`,
      'An assessment: `POST /assessments` of another seed each round, which is computed in a thread and stored; beside it the same brief, seed and counts in such a thread alone. That row is the difference of the medians in milliseconds.',
    ],
    rounds,
    warmUps: WARM_UPS,
    rows: [
      ratioRow('Reading a stored assessment', runs, { above: 'bare', below: 'served' }, random, {
        atLeast: LEAST_OF_BARE,
      }),
      ratioRow('A bare handler against another (noise)', runs, { above: 'bare', below: 'bare-again' }, random),
      rowOf('Assessing: milliseconds beside the engine alone', added, { atMost: MOST_ADDED_MS }),
    ],
    findings: [],
    timesMs: allTimes(runs),
  }
}

interface Started {
  readonly process: ChildProcess
  readonly url: string
  readonly agent: Agent
}

async function started(context: BenchContext, args: readonly string[], input: Buffer | null): Promise<Started> {
  const child = spawn(process.execPath, [`${context.bench}/dist/peers/served.js`, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(input ?? undefined)
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return { process: child, url: said.toString().trim(), agent: new Agent({ keepAlive: true, maxSockets: AT_ONCE }) }
}

async function timed(work: () => Promise<unknown>) {
  const start = performance.now()
  await work()
  return { ms: performance.now() - start, processorMs: null, result: null }
}

async function readMany(url: string, path: string, agent: Agent): Promise<void> {
  let left = READS
  const reader = async () => {
    while (left > 0) {
      left -= 1
      await get(url, path, agent)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reader))
}

function get(url: string, path: string, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}${path}`, agent === undefined ? {} : { agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        if (response.statusCode === 200) resolve(Buffer.concat(chunks))
        else reject(new Error(`${path} answered ${response.statusCode}`))
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

async function post(url: string, body: unknown): Promise<{ readonly id: string }> {
  const response = await fetch(`${url}/api/v1/assessments`, {
    method: 'POST',
    // Compressing is for slow lines; here it would be measured in place of what Stackmark adds.
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`assessing answered ${response.status}`)
  return (await response.json()) as { readonly id: string }
}
