import { type Assessment, assess } from '@stackmark/engine'
import { assessmentSchema } from '@stackmark/guide'
import { compareSides, type Side } from '@stackmark/report/comparison'
import { comparisonText } from '@stackmark/report/comparison-text'
import type { Command } from 'commander'
import { type Context, endings, Stop } from '../context.ts'
import type { Io } from '../io.ts'
import { addModelOptions } from './assess.ts'
import { type ModelOptions, modelInput, readBrief, readJson, shownFile } from './inputs.ts'
import { deliver, type OutOptions } from './output.ts'

interface Options extends ModelOptions, OutOptions {
  readonly json?: true
}

const examples = `
Examples:
  stackmark compare brief.yaml brief-with-a-hire.yaml
  stackmark compare monday.json friday.json        two results of assess --json`

/** `stackmark compare A B`: two briefs, or two assessments as `assess --json` prints them. */
export function registerCompare(program: Command, io: Io, context: Context): void {
  const command = program
    .command('compare')
    .description('what differs between two briefs, and which answer caused it')
    .argument('<a>', 'a brief, or an assessment as JSON')
    .argument('<b>', 'another one')
    .option('--json', 'the comparison as JSON')
    .option('--out <file>', 'write to a file')
    .option('--force', 'let --out write over a file that is there')
  addModelOptions(command)
    .addHelpText('after', examples)
    .action((a: string, b: string, options: Options) => run([a, b], options, io, context))
}

async function run(files: readonly [string, string], options: Options, io: Io, context: Context): Promise<void> {
  if (files[0] === '-' && files[1] === '-') {
    throw new Stop(endings.invalidInput, 'Only one of the two can come from the standard input.')
  }
  const guide = context.guide()
  const input = await modelInput(options, io, guide)
  const read = [await readSide(files[0], io, context), await readSide(files[1], io, context)]
  const finished = context.progress('Comparing')
  const [a, b] = read.map(({ file, brief, assessment }): Side => {
    if (brief === null) return { file, brief, assessment }
    return { file, brief, assessment: assess({ brief, guide, ...input }) }
  }) as [Side, Side]
  const found = compareSides(a, b, guide, input)
  finished()
  if (options.json === true) {
    await deliver(`${JSON.stringify(found, null, 2)}\n`, options, io, context)
    return
  }
  const screen = options.out === undefined ? context.screen : { ...context.screen, width: 80, depth: 'none' as const }
  await deliver(comparisonText(found, screen), options, io, context)
}

type Read =
  | { readonly file: string; readonly brief: NonNullable<Side['brief']>; readonly assessment?: never }
  | { readonly file: string; readonly brief: null; readonly assessment: Assessment }

/** A `.json` file with the fields of an assessment is one; everything else is a brief. */
async function readSide(file: string, io: Io, context: Context): Promise<Read> {
  if (!file.toLowerCase().endsWith('.json')) return { file, brief: await readBrief(file, io, context.guide()) }
  const data = await readJson(file, io)
  const isAssessment = typeof data === 'object' && data !== null && 'inputHash' in data && 'recommendation' in data
  if (!isAssessment) return { file, brief: await readBrief(file, io, context.guide()) }
  const parsed = assessmentSchema.safeParse(data)
  if (parsed.success) return { file, brief: null, assessment: parsed.data }
  const lines = parsed.error.issues.slice(0, 5).map(({ path, message }) => `  ${path.join('.')}: ${message}`)
  const message = `${shownFile(file)} is not an assessment of this version:\n${lines.join('\n')}`
  throw new Stop(endings.invalidInput, message)
}
