import { calibrate, DEFAULT_CLASS, referenceClasses } from '@stackmark/engine'
import type { Screen } from '@stackmark/report/screen'
import { type Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { type PairsProblem, readPairs } from '../documents/pairs-csv.ts'
import { exitCodes, type Io } from '../io.ts'
import { calibrationText } from './calibration-text.ts'

/** `stackmark estimate calibrate FILE.csv [--class ID] [--json]`; `-` is the standard input. */
export function registerCalibrate(estimateCommand: Command, io: Io, { screen }: Pick<Context, 'screen'>): void {
  estimateCommand
    .command('calibrate')
    .description('check on your own finished projects how far an estimate can be trusted')
    .argument(
      '<file>',
      'CSV with the columns estimate, actual and, for items of projects, project; - for standard input',
    )
    .addOption(
      new Option('--class <id>', 'reference class that your history starts from')
        .choices(referenceClasses().map(({ id }) => id))
        .default(DEFAULT_CLASS),
    )
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nThe unit (hours, days, points) does not matter, as long as estimates and actuals share it.',
    )
    .action((file: string, options: { class: string; json?: true }) =>
      run(file, options.class, options.json === true, io, screen),
    )
}

async function run(file: string, classId: string, json: boolean, io: Io, screen: Screen): Promise<void> {
  const text = await read(file, io)
  if (text === null) return
  const name = file === '-' ? 'standard input' : file
  const input = readPairs(text)
  if (!input.ok) {
    if (json) io.stdout(`${JSON.stringify(input, null, 2)}\n`)
    else io.stderr(problemsText(name, input.problems))
    io.exit(exitCodes.invalidInput)
    return
  }
  const referenceClass = referenceClasses().find(({ id }) => id === classId)
  if (referenceClass === undefined) throw new Error(`--class let ${classId} through, which is no reference class`)
  const report = calibrate(input.pairs, { referenceClass })
  if (report.state === 'refused') throw new Error('the reader let pairs through that the engine refuses')
  if (json) io.stdout(`${JSON.stringify({ ok: true, referenceClass, report }, null, 2)}\n`)
  else io.stdout(calibrationText(report, name, referenceClass, screen))
  io.exit(exitCodes.ok)
}

async function read(file: string, io: Io): Promise<string | null> {
  try {
    return file === '-' ? await io.stdin() : await io.readFile(file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'for an unknown reason'
    io.stderr(`${file === '-' ? 'The standard input' : file} cannot be read: ${reason}.\n`)
    io.exit(exitCodes.fileProblem)
    return null
  }
}

/** A line for each of the first problems, in the form that editors and terminals turn into a link. */
function problemsText(name: string, problems: readonly PairsProblem[]): string {
  const lines = problems.slice(0, mostShown).map(({ line, message, code }) => `${name}:${line}: ${message} [${code}]`)
  const more = problems.length - lines.length
  if (more > 0) lines.push(`… and ${more} more.`)
  return `${lines.join('\n')}\n`
}

const mostShown = 20
