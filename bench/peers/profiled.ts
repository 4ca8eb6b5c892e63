// Warm assessments under the profiler: the task's file and the number of runs as arguments. See `bench/profile.js`.
import { readFileSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { assess } from '../../packages/engine/src/assess/assess.ts'
import { bundledGuide } from '../../packages/guide/src/bundled.ts'
import type { AssessTask } from './tasks.ts'

const [, , file = '', runs = '5', profileFile = ''] = process.argv
const task = JSON.parse(readFileSync(file, 'utf8')) as AssessTask
const guide = bundledGuide()
const repeat = (): void => {
  for (let run = 0; run < Number(runs); run++) assess({ ...task, guide, seed: task.seed + run })
}
repeat()
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.start')
repeat()
const { profile } = await session.post('Profiler.stop')
writeFileSync(profileFile, JSON.stringify(profile))
