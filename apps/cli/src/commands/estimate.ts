import { assess } from '@stackmark/engine'
import { estimateOf } from '@stackmark/report/estimate-of'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import type { Io } from '../io.ts'
import { addModelOptions } from './assess.ts'
import { registerCalibrate } from './calibrate.ts'
import { type ModelOptions, modelInput, readBrief } from './inputs.ts'
import { deliver, type OutOptions } from './output.ts'

interface Options extends ModelOptions, OutOptions {
  readonly json?: true
}

const examples = `
Examples:
  stackmark estimate brief.yaml
  stackmark estimate brief.yaml --history our-projects.csv
  stackmark estimate brief.yaml --json | jq '.options[] | {id, weeks}'
  stackmark estimate calibrate our-projects.csv    how far your estimates can be trusted`

/** `stackmark estimate FILE`: what each option takes, without the verdict; and `estimate calibrate`. */
export function registerEstimate(program: Command, io: Io, context: Context): void {
  const command = program
    .command('estimate')
    .description('only what it takes: hours, weeks and cost of each option')
    // Else the options of `calibrate` would be read as this command's own.
    .enablePositionalOptions()
    .argument('<file>', 'a brief in YAML or JSON; - for the standard input')
    .option('--json', 'the estimate as JSON')
    .option('--out <file>', 'write to a file')
    .option('--force', 'let --out write over a file that is there')
  addModelOptions(command)
    .addHelpText('after', examples)
    .action((file: string, options: Options) => run(file, options, io, context))
  registerCalibrate(command, io, context)
}

async function run(file: string, options: Options, io: Io, context: Context): Promise<void> {
  const guide = context.guide()
  const brief = await readBrief(file, io, guide)
  const input = await modelInput(options, io, guide)
  const finished = context.progress('Running the schedule')
  // Nothing is weighed here, so as few weightings as there may be.
  const assessment = assess({ brief, guide, ...input, samples: input.trials ?? 0 })
  finished()
  const screen = options.out === undefined ? context.screen : { ...context.screen, width: 80, depth: 'none' as const }
  if (options.json === true) {
    await deliver(`${JSON.stringify(estimateOf(assessment), null, 2)}\n`, options, io, context)
    return
  }
  const { estimateText } = await import('@stackmark/report/estimate-text')
  await deliver(estimateText(assessment, brief, guide, screen), options, io, context)
}
