// One sum in a fresh process: the task's file as the argument.
import { readFileSync } from 'node:fs'
import { runSquiggle, squiggleProgram } from './squiggle-model.ts'
import type { KernelTask } from './tasks.ts'

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as KernelTask
process.stdout.write(JSON.stringify(await runSquiggle(squiggleProgram(task), task)))
