import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createRandom } from '../packages/engine/src/random/random.ts'
import { assessCase } from './cases/assess.ts'
import type { BenchContext, CaseReport } from './cases/case.ts'
import { kernelCase } from './cases/kernel.ts'
import { processesCase } from './cases/processes.ts'
import { scalingCase } from './cases/scaling.ts'
import { servedCase } from './cases/served.ts'
import { weightsCase } from './cases/weights.ts'
import { type Peer, startPeer } from './peer/line-peer.ts'
import { startNumpy } from './peers/python.ts'
import { startSmaa } from './peers/r.ts'
import { profileOf } from './profile.ts'
import { describeMachine, loadAverage } from './report/machine.ts'
import { readmeOf } from './report/readme.ts'
import type { Results } from './report/results.ts'
import { ANSWERED } from './workload/brief.ts'

const CASES = {
  kernel: kernelCase,
  assess: assessCase,
  scaling: scalingCase,
  processes: processesCase,
  weights: weightsCase,
  served: servedCase,
} as const

const HELP = `node bench/run.js [options]
  --only A,B     some of the cases: ${Object.keys(CASES).join(', ')}
  --quick        three rounds of each: a try-out, not a measurement
  --seed N       another order of the contenders and other items (1)
  --profile KIND no measurement: where the time of warm assessments goes; ${ANSWERED.join(', ')}
  --date DAY     the day to write down (today)
Results go to bench/README.md and bench/results.json; with --only or --quick to bench/dist, so that a part never
passes for the whole.
`

/** Runs the cases and writes what they say; `today` is the day at the edge. */
export async function main(argv: readonly string[], edge: { root: string; today: string }): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      date: { type: 'string', default: edge.today },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(HELP)
    return
  }
  if (values.profile !== undefined) {
    const answered = ANSWERED.find((known) => known === values.profile)
    if (!answered) throw new Error(`--profile takes ${ANSWERED.join(', ')}`)
    process.stdout.write(profileOf(`${edge.root}bench`, answered, 10_000))
    return
  }
  const wanted = values.only?.split(',') ?? Object.keys(CASES)
  const unknown = wanted.filter((name) => !(name in CASES))
  if (unknown.length > 0) throw new Error(`no case ${unknown.join(', ')}\n${HELP}`)
  const seed = Number(values.seed)
  const loadAtStart = loadAverage()
  const bench = `${edge.root}bench`
  const peers: Record<string, string> = {}
  const context = contextOf(edge.root, bench, seed, values.quick, peers)
  buildCommandLine(edge.root)
  const cases: CaseReport[] = []
  for (const [name, run] of Object.entries(CASES)) {
    if (!wanted.includes(name)) continue
    process.stderr.write(`${name} …\n`)
    cases.push(await run(context))
  }
  const results: Results = { date: values.date, seed, machine: describeMachine(loadAtStart, peers), cases }
  const folder = values.only || values.quick ? `${bench}/dist` : bench
  writeFileSync(`${folder}/README.md`, readmeOf(results))
  writeFileSync(`${folder}/results.json`, JSON.stringify(results, null, 2))
  spawnSync(`${edge.root}node_modules/.bin/biome`, ['format', '--write', `${folder}/results.json`], { cwd: edge.root })
  process.stdout.write(readmeOf(results))
}

function contextOf(
  root: string,
  bench: string,
  seed: number,
  quick: boolean,
  seen: Record<string, string>,
): BenchContext {
  const noted = <Started extends Peer | string>(peer: Started): Started => {
    if (typeof peer !== 'string') Object.assign(seen, peer.hello)
    return peer
  }
  const startNode = async (file: string): Promise<Peer> =>
    noted(await startPeer(process.execPath, ['--single-threaded', `${bench}/dist/peers/${file}.js`]))
  return {
    root,
    bench,
    rounds: (count) => (quick ? Math.min(3, count) : count),
    random: (name) => createRandom(seed, name),
    startEngine: () => startNode('engine'),
    startSquiggle: () => startNode('squiggle'),
    startNumpy: async () => noted(await startNumpy(bench)),
    startSmaa: async () => noted(await startSmaa(bench)),
  }
}

/** What is measured is what the sources say now; a build that fails shows as a skipped row. */
function buildCommandLine(root: string): void {
  spawnSync(process.execPath, [`${root}apps/cli/build.js`], { stdio: 'ignore' })
}
