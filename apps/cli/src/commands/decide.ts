import { DecideError, decide } from '@stackmark/engine'
import { checkDecisionProblem, formatPath } from '@stackmark/guide'
import { decisionText } from '@stackmark/report/decision-text'
import type { Command } from 'commander'
import { type Context, endings, Stop } from '../context.ts'
import type { Io } from '../io.ts'
import { mostSamples, mostSeed, readJson, shownFile, whole } from './inputs.ts'

interface Options {
  readonly json?: true
  readonly seed?: number
  readonly samples?: number
}

const examples = `
The format of a problem, with an example: docs/decide-format.md

Examples:
  stackmark decide problem.json
  stackmark decide problem.json --json | jq .rankAcceptability`

/** `stackmark decide PROBLEM.json`: any decision problem, without the guide. */
export function registerDecide(program: Command, io: Io, context: Context): void {
  program
    .command('decide')
    .description('run any decision problem: options, criteria, uncertain figures and weights')
    .argument('<problem>', 'JSON; - for the standard input')
    .option('--json', 'the answer as JSON')
    .option('--seed <number>', 'start of the random numbers (default: 1)', whole(0, mostSeed))
    .option('--samples <number>', 'draws, where something is drawn (default: 100000)', whole(1, mostSamples))
    .addHelpText('after', examples)
    .action((file: string, options: Options) => run(file, options, io, context))
}

async function run(file: string, { json, seed, samples }: Options, io: Io, context: Context): Promise<void> {
  const data = await readJson(file, io)
  const checked = checkDecisionProblem(data)
  if (!checked.ok) {
    const lines = checked.issues.slice(0, mostShown).map(({ code, message }) => `  ${message} [${code}]`)
    const more = checked.issues.length - lines.length
    throw new Stop(
      endings.invalidInput,
      `${shownFile(file)} is not a decision problem:\n${lines.join('\n')}${more > 0 ? `\n  … and ${more} more.` : ''}`,
    )
  }
  const finished = context.progress('Weighing')
  try {
    const found = decide(checked.problem, {
      ...(seed === undefined ? {} : { seed }),
      ...(samples === undefined ? {} : { samples }),
    })
    finished()
    if (json === true) {
      io.stdout(`${JSON.stringify(found, null, 2)}\n`)
      return
    }
    io.stdout(decisionText(found, context.screen))
  } catch (error) {
    finished()
    if (!(error instanceof DecideError)) throw error
    const place = error.path.length === 0 ? '' : ` at ${formatPath(error.path)}`
    throw new Stop(endings.invalidInput, `${shownFile(file)}${place}: ${error.message} [${error.code}]`)
  }
}

const mostShown = 20
