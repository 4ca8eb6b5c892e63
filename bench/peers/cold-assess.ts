// One assessment in a fresh process: the task's file as the argument.
import { readFileSync } from 'node:fs'
import { assess } from '../../packages/engine/src/assess/assess.ts'
import { bundledGuide } from '../../packages/guide/src/bundled.ts'
import type { AssessTask } from './tasks.ts'

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as AssessTask
process.stdout.write(JSON.stringify(assess({ ...task, guide: bundledGuide() })))
