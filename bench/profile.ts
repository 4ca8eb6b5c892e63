import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Profiler } from 'node:inspector'
import { tmpdir } from 'node:os'
import { createRandom } from '../packages/engine/src/random/random.ts'
import type { AssessTask } from './peers/tasks.ts'
import { type Answered, briefOf } from './workload/brief.ts'

/** Where the time of warm assessments goes, function by function, as text; `top` lines. */
export function profileOf(bench: string, answered: Answered, trials: number, top = 30): string {
  const folder = mkdtempSync(`${tmpdir()}/stackmark-profile-`)
  const brief = briefOf(40, answered, createRandom(1, 'profile/items'))
  const task: AssessTask = { brief, seed: 1, trials, samples: 10 * trials }
  writeFileSync(`${folder}/task.json`, JSON.stringify(task))
  const args = [`${bench}/dist/peers/profiled.js`, `${folder}/task.json`, '5', `${folder}/profile.json`]
  spawnSync(process.execPath, ['--single-threaded', ...args], { stdio: 'inherit' })
  const profile = JSON.parse(readFileSync(`${folder}/profile.json`, 'utf8')) as Profiler.Profile
  rmSync(folder, { recursive: true })
  const { self, whole, totalUs } = timesByFunction(profile)
  const share = (us: number | undefined): string => `${((100 * (us ?? 0)) / totalUs).toFixed(1).padStart(5)}%`
  const largest = (times: ReadonlyMap<string, number>): string[] =>
    [...times.keys()].toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).slice(0, top)
  const lines = (names: readonly string[]): string =>
    names.map((name) => `${share(self.get(name))} ${share(whole.get(name))}  ${name}`).join('\n')
  return `${answered}, 40 work items, ${trials} trials: ${Math.round(totalUs / 5000)} ms a run
itself  with what it calls; first by the one, then by the other
${lines(largest(self))}

${lines(largest(whole))}
`
}

interface FunctionTimes {
  /** Microseconds in the function itself: the sampler's intervals by the function they fell in. */
  readonly self: ReadonlyMap<string, number>
  /** Including what it called; a function that calls itself counts once. */
  readonly whole: ReadonlyMap<string, number>
  readonly totalUs: number
}

function timesByFunction({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): FunctionTimes {
  const selfOfNode = new Map<number, number>()
  let totalUs = 0
  for (const [at, id] of samples.entries()) {
    const us = timeDeltas[at] ?? 0
    selfOfNode.set(id, (selfOfNode.get(id) ?? 0) + us)
    totalUs += us
  }
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const self = new Map<string, number>()
  const whole = new Map<string, number>()
  const visit = (id: number, callers: ReadonlySet<string>): number => {
    const node = byId.get(id)
    if (!node) return 0
    const name = nameOf(node.callFrame)
    const within = new Set(callers).add(name)
    const own = selfOfNode.get(id) ?? 0
    const all = (node.children ?? []).reduce((sum, child) => sum + visit(child, within), own)
    self.set(name, (self.get(name) ?? 0) + own)
    if (!callers.has(name)) whole.set(name, (whole.get(name) ?? 0) + all)
    return all
  }
  const root = nodes[0]
  if (root) visit(root.id, new Set())
  return { self, whole, totalUs }
}

function nameOf({ functionName, lineNumber, url }: Profiler.Profile['nodes'][number]['callFrame']): string {
  return url === '' ? functionName : `${functionName || '(unnamed)'} (bundle line ${lineNumber + 1})`
}
