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
  const { self, totalUs } = selfTimes(profile)
  const lines = [...self]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, top)
    .map(([name, us]) => `${((100 * us) / totalUs).toFixed(1).padStart(5)}%  ${name}`)
  return `${answered}, 40 work items, ${trials} trials: ${Math.round(totalUs / 5000)} ms a run\n${lines.join('\n')}\n`
}

/** Time in each function itself, in microseconds: the sampler's intervals by the function they fell in. */
function selfTimes(profile: Profiler.Profile): { self: Map<string, number>; totalUs: number } {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]))
  const self = new Map<string, number>()
  let totalUs = 0
  for (const [at, id] of (profile.samples ?? []).entries()) {
    const us = profile.timeDeltas?.[at] ?? 0
    const name = names.get(id) ?? ''
    self.set(name, (self.get(name) ?? 0) + us)
    totalUs += us
  }
  return { self, totalUs }
}

function nameOf({ functionName, lineNumber, url }: Profiler.Profile['nodes'][number]['callFrame']): string {
  return url === '' ? functionName : `${functionName || '(unnamed)'} (bundle line ${lineNumber + 1})`
}
