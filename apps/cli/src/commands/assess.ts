import { assess } from '@stackmark/engine'
import { type Command, Option } from 'commander'
import { type Context, endings, Stop } from '../context.ts'
import type { Io } from '../io.ts'
import {
  leastTrials,
  type ModelOptions,
  modelInput,
  mostSamples,
  mostSeed,
  mostTrials,
  readBrief,
  whole,
} from './inputs.ts'
import { deliver, deliverFile, type OutOptions } from './output.ts'

interface Options extends ModelOptions, OutOptions {
  readonly json?: true
  readonly md?: true
  readonly pdf?: true
  readonly full?: true
  readonly explain?: string
}

const examples = `
Examples:
  stackmark assess brief.yaml
  stackmark assess brief.yaml --full | less
  stackmark assess brief.yaml --explain node/weeks
  stackmark assess brief.yaml --explain share/node
  stackmark assess brief.yaml --md --out docs/adr/0001-backend.md
  stackmark assess brief.yaml --pdf --out report.pdf
  stackmark assess brief.yaml --json | jq .recommendation
  stackmark assess - --history our-projects.csv < brief.yaml

--explain takes an option and a criterion, or one of weeks, cost, plan, hours,
deadline, budget, share, drivers, staged, flips and precedents.`

/** `stackmark assess FILE`: the report on a brief, as text, Markdown, JSON or PDF. */
export function registerAssess(program: Command, io: Io, context: Context): void {
  const command = program
    .command('assess')
    .description('which backend for a brief, how sure, why, and what it takes')
    .argument('<file>', 'a brief in YAML or JSON; - for the standard input')
    .addOption(new Option('--json', 'the whole assessment as JSON').conflicts(['md', 'full']))
    .addOption(new Option('--md', 'a decision record in Markdown').conflicts(['full']))
    .addOption(
      new Option('--pdf', 'the report as a PDF to print; needs --out').conflicts(['json', 'md', 'full', 'explain']),
    )
    .option('--full', "the engineer's half too: weights, drivers, work items, constants, sources")
    .addOption(
      new Option('--explain <cell>', 'trace a figure to the facts, answers and constants it was made of').conflicts([
        'md',
        'full',
      ]),
    )
    .option(
      '--prior <shares>',
      'how common the options are at large, for comparable products: node=5,python=4,hybrid=1',
    )
    .option('--out <file>', 'write to a file')
    .option('--force', 'let --out write over a file that is there')
  addModelOptions(command)
    .addHelpText('after', examples)
    .action((file: string, options: Options) => run(file, options, io, context))
}

/** The options of every command that runs the model. */
export function addModelOptions(command: Command): Command {
  return command
    .option('--seed <number>', 'start of the random numbers (default: 1)', whole(0, mostSeed))
    .option('--trials <number>', 'runs of the schedule (default: 10000)', whole(leastTrials, mostTrials))
    .option('--samples <number>', 'ways to weigh (default: 100000)', whole(leastTrials, mostSamples))
    .option('--class <id>', 'projects whose overruns yours are expected to resemble (default: pooled)')
    .option('--history <file>', 'your own finished projects: CSV with the columns estimate and actual')
    .option('--evidence <file>', 'measurements of your own: JSON')
}

async function run(file: string, options: Options, io: Io, context: Context): Promise<void> {
  const guide = context.guide()
  const brief = await readBrief(file, io, guide)
  const input = { brief, guide, ...(await modelInput(options, io, guide)) }
  if (options.pdf === true && (options.out === undefined || options.out === '-')) {
    throw new Stop(endings.invalidInput, '--pdf needs --out and the name of a file.')
  }
  const explain = options.explain === undefined ? null : await parseQuery(options.explain, input)
  const finished = context.progress('Running the schedule and weighing the options')
  const assessment = assess(input)
  finished()
  if (options.pdf === true) {
    const { pdfOf } = await import('@stackmark/server')
    await deliverFile(
      await pdfOf(assessment, brief, guide, new Date(`${context.today}T00:00:00Z`)),
      options.out ?? '',
      options,
      io,
      context,
    )
    return
  }
  const screen = options.out === undefined ? context.screen : { ...context.screen, width: 80, depth: 'none' as const }
  const text = await render()
  await deliver(text, options, io, context)

  async function render(): Promise<string> {
    if (explain !== null) {
      const { explanation } = await import('@stackmark/report/explanation')
      const { explanationText } = await import('@stackmark/report/explanation-text')
      const found = explanation(explain, assessment, input)
      return options.json === true ? json(found) : explanationText(found, screen)
    }
    if (options.json === true) return json(assessment)
    if (options.md === true) {
      const { decisionRecord } = await import('@stackmark/report/decision-record')
      return decisionRecord(assessment, brief, guide, context.today)
    }
    const { report } = await import('@stackmark/report/report')
    return report(assessment, brief, guide, screen, options.full === true)
  }
}

async function parseQuery(text: string, { guide }: { readonly guide: Parameters<typeof readBrief>[2] }) {
  const { parseExplainQuery } = await import('@stackmark/report/explain-query')
  const parsed = parseExplainQuery(text, guide)
  if (parsed.ok) return parsed.query
  throw new Stop(endings.invalidInput, `--explain: ${parsed.message}`)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
