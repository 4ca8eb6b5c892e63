import type { Guide } from '@stackmark/engine'
import { Command, CommanderError } from 'commander'
import manifest from '../package.json' with { type: 'json' }
import { type Context, endings, Stop } from './context.ts'
import { loadGuide } from './guide-folder.ts'
import type { Io } from './io.ts'

type Register = (program: Command, io: Io, context: Context) => void

interface Entry {
  readonly name: string
  /** As the command describes itself; a test holds the two against each other. */
  readonly about: string
  readonly load: () => Promise<Register>
}

/**
 * The commands in the order of the help. Only the one that is asked for is loaded: the others stand in the help with
 * their name and description alone.
 */
export const entries: readonly Entry[] = [
  {
    name: 'ask',
    about: 'ask the questions that matter most for your product, and write its brief',
    load: async () => (await import('./commands/ask.ts')).registerAsk,
  },
  {
    name: 'assess',
    about: 'which backend for a brief, how sure, why, and what it takes',
    load: async () => (await import('./commands/assess.ts')).registerAssess,
  },
  {
    name: 'estimate',
    about: 'only what it takes: hours, weeks and cost of each option',
    load: async () => (await import('./commands/estimate.ts')).registerEstimate,
  },
  {
    name: 'compare',
    about: 'what differs between two briefs, and which answer caused it',
    load: async () => (await import('./commands/compare.ts')).registerCompare,
  },
  {
    name: 'brief',
    about: 'start, check and describe product briefs',
    load: async () => {
      const { registerBrief } = await import('./commands/brief.ts')
      return (program, io, context) => registerBrief(program, io, context.guide)
    },
  },
  {
    name: 'guide',
    about: 'look up the facts behind the figures, check a guide, fit its constants',
    load: async () => (await import('./commands/guide.ts')).registerGuide,
  },
  {
    name: 'decide',
    about: 'run any decision problem: options, criteria, uncertain figures and weights',
    load: async () => (await import('./commands/decide.ts')).registerDecide,
  },
  {
    name: 'backtest',
    about: 'how our advice agrees with what real products chose',
    load: async () => (await import('./commands/backtest.ts')).registerBacktest,
  },
  {
    name: 'data',
    about: 'carry everything that is stored out into one file, or back in',
    load: async () => (await import('./commands/data.ts')).registerData,
  },
  {
    name: 'serve',
    about: 'answer the operations over HTTP until it is stopped',
    load: async () => (await import('./commands/serve.ts')).registerServe,
  },
  {
    name: 'worker',
    about: 'run jobs, here or on any machine that reaches the database',
    load: async () => (await import('./commands/worker.ts')).registerWorker,
  },
  {
    name: 'access',
    about: 'let people in where stackmark serve asks them to sign in',
    load: async () => (await import('./commands/access.ts')).registerAccess,
  },
  {
    name: 'mcp',
    about: 'serve an AI assistant over the Model Context Protocol',
    load: async () => (await import('./commands/mcp.ts')).registerMcp,
  },
  {
    name: 'completion',
    about: 'print a completion script for your shell',
    load: async () => (await import('./commands/completion.ts')).registerCompletion,
  },
]

/** Actions that read no guide, or read one in their own way. */
const withoutGuide = new Set([
  'completion',
  'data export',
  'data import',
  'decide',
  'guide check',
  'estimate calibrate',
])

const examples = `
Examples:
  stackmark                           answer questions, keep the brief
  stackmark assess brief.yaml         the report
  stackmark assess brief.yaml --full  with all that an engineer asks for
  stackmark compare a.yaml b.yaml     which answer makes the difference

Exit codes:
    0  done
    1  a mistake of stackmark's own
    2  wrong input or options
    3  a file that cannot be read or written
    4  errors in the guide
    5  the database cannot be used
    6  the address cannot be listened on
  130  cancelled`

/** Runs one command line: `args` without the program's name. Never rejects; what went wrong is the exit code. */
export async function runCommand(
  args: readonly string[],
  given: Io,
  world: (color: boolean) => Omit<Context, 'guide'>,
  debug = false,
): Promise<void> {
  const io: Io = args.includes('--no-color') ? { ...given, color: false } : given
  try {
    const ordered = globalOptionsFirst(args)
    const { program } = await createProgram(ordered, io, world(io.color))
    await program.parseAsync(ordered, { from: 'user' })
  } catch (error) {
    end(error, io, debug)
  }
}

/**
 * The options of the program may stand anywhere; they are moved to the front, so that what follows a command's name is
 * that command's own (`estimate` and `estimate calibrate` both have a `--json`).
 */
function globalOptionsFirst(args: readonly string[]): string[] {
  const front: string[] = []
  const rest: string[] = []
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument === '--') return [...front, ...rest, ...args.slice(at)]
    if (argument === '--no-color' || argument.startsWith('--guide=')) front.push(argument)
    else if (argument === '--guide') front.push(...args.slice(at, ++at + 1))
    else rest.push(argument)
  }
  return [...front, ...rest]
}

/** The program with the command that `args` asks for, or with all of them. */
export async function createProgram(
  args: readonly string[] | 'all',
  io: Io,
  world: Omit<Context, 'guide'>,
): Promise<{ readonly program: Command; readonly context: Context }> {
  let guide: Guide | null = null
  const context: Context = {
    ...world,
    guide: () => {
      if (guide === null) throw new Error('the guide is asked for before it is loaded')
      return guide
    },
  }
  const program = new Command('stackmark')
    .description(
      'Reads a product brief and says which backend: Node.js, Python or both, how sure, why, and what it takes.',
    )
    .version(manifest.version)
    .option('--guide <folder>', 'a guide of your own, or changes to the one that comes along')
    .option('--no-color', 'plain text (NO_COLOR=1 does the same)')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      getOutHelpWidth: () => context.screen.width,
      getErrHelpWidth: () => context.screen.width,
      getOutHasColors: () => io.color,
      getErrHasColors: () => io.color,
    })
    .showHelpAfterError('Add --help to see what is possible.')
    .addHelpText('after', examples)
    .hook('preAction', async (_program, action) => {
      if (withoutGuide.has(nameOf(action))) return
      guide = await loadGuide(program.opts<{ guide?: string }>().guide, context, io)
    })
  const asked = args === 'all' ? null : commandIn(args)
  for (const { name, about, load } of entries) {
    if (asked === null ? args === 'all' : asked === name) (await load())(program, io, context)
    else program.command(name).description(about)
  }
  return { program, context }
}

/** `guide check` for the command below the command guide. */
function nameOf(command: Command): string {
  const above = command.parent
  return above?.parent ? `${nameOf(above)} ${command.name()}` : command.name()
}

/** The name of the command in the arguments: the first that is neither an option of the program nor its value. */
function commandIn(args: readonly string[]): string | null {
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument === '--') return null
    if (argument === '--guide') at++
    else if (!argument.startsWith('-')) return argument === 'help' ? (args[at + 1] ?? null) : argument
  }
  return null
}

function end(error: unknown, io: Io, debug: boolean): void {
  if (error instanceof CommanderError) {
    // Commander has said what was wrong. Help and version end in an error of theirs too, with 0.
    io.exit(error.exitCode === 0 ? endings.ok : endings.invalidInput)
    return
  }
  if (error instanceof Stop) {
    io.stderr(error.message.endsWith('\n') || error.message === '' ? error.message : `${error.message}\n`)
    io.exit(error.code)
    return
  }
  const reason = error instanceof Error ? error.message : String(error)
  io.stderr(
    `stackmark made a mistake: ${reason.split('\n')[0]}. Please report it with what you ran; STACKMARK_DEBUG=1 shows where.\n`,
  )
  if (debug && error instanceof Error && error.stack !== undefined) io.stderr(`${error.stack}\n`)
  io.exit(endings.bug)
}
