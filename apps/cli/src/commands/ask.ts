import type { Brief, Guide } from '@stackmark/engine'
import { createLook } from '@stackmark/report/interview/look'
import { nextQuestion } from '@stackmark/report/interview/next-question'
import { countsLine } from '@stackmark/report/interview/sentences'
import type { Look, Standing } from '@stackmark/report/interview/standing'
import type { Command } from 'commander'
import { type Context, endings, Stop } from '../context.ts'
import { readBriefDocument, renderProblems } from '../documents/brief-document.ts'
import { createBriefFile } from '../interview/brief-file.ts'
import type { Written } from '../interview/brief-text.ts'
import { type Desk, type OpenDesk, processDesk } from '../interview/desk.ts'
import { offerDetails } from '../interview/details.ts'
import { type Interview, interview } from '../interview/interview.ts'
import { traceOf } from '../interview/trace.ts'
import type { Io } from '../io.ts'
import { readText, shownFile } from './inputs.ts'

export interface AskOptions {
  readonly out?: string
  readonly engineer?: true
  readonly json?: true
}

/** What the interview needs beside the world of every command; tests hand in their own. */
export interface AskParts {
  readonly desk: Desk
  readonly lookOf: (guide: Guide) => Look
}

const parts: AskParts = { desk: processDesk, lookOf: createLook }

/** `stackmark ask [BRIEF]`: the interview. */
export function registerAsk(program: Command, io: Io, context: Context, given: AskParts = parts): void {
  program
    .command('ask')
    .description('ask the questions that matter most for your product, and write its brief')
    .argument('[brief]', 'a brief to go on from, YAML or JSON; it is where the answers are written, too')
    .option('-o, --out <file>', 'write the brief to this file, which must not be there yet (default: brief.yaml)')
    .option('--engineer', 'ask what only an engineer can answer as well')
    .option('--json', 'print questions, answers and shares as JSON; what is for people goes to the standard error')
    .addHelpText('after', help)
    .action((file: string | undefined, options: AskOptions) => ask(file, options, io, context, given))
}

const help = `
Without a terminal each line of the standard input answers a question: by
number, by name or in words; 0 where you do not know, e for enough. The answers
are saved after every question; Ctrl-C keeps them.

Examples:
  stackmark ask                      start from nothing, write brief.yaml
  stackmark ask shop.yaml            go on from a brief
  stackmark ask --out shop.yaml      start from nothing, write shop.yaml
  printf '1\\n2\\ne\\n' | stackmark ask --json
`

/** Runs the interview: also what `stackmark` alone does on a terminal. */
export async function ask(
  file: string | undefined,
  options: AskOptions,
  io: Io,
  context: Context,
  { desk, lookOf }: AskParts = parts,
): Promise<void> {
  const guide = context.guide()
  const json = options.json === true
  const say = json ? io.stderr : io.stdout
  const look = lookOf(guide)
  const isTerminal = desk.isTerminal(json)
  const start = await startingPoint(file, options, io, guide)
  // A script's first line answers a question of the guide, whatever lies in the folder.
  if (start.taken && !isTerminal) throw new Stop(endings.fileProblem, takenMessage(start.path))
  const open = await desk.open(isTerminal ? 'terminal' : 'lines', say, json)
  try {
    const target = start.taken ? await besideOrOn(start.path, open, io, guide) : start
    if (target === null) return io.exit(endings.cancelled)
    const { path, begun, isOwn } = target
    const kept = createBriefFile({ path, begun, isOwn, guide, io, context })
    open.asker.say(`${isOwn ? 'Goes on from' : 'Answers are kept in'} ${path}. Skip what you do not know.`)
    const conversation = { guide, look, save: kept.save, engineer: options.engineer === true }
    const found = await converse(begun?.brief ?? {}, open, conversation)
    const saved = kept.isThere() ? path : null
    const done = context.progress('Counting')
    // Who leaves does not wait for the full count.
    const final = look(found.brief, found.ended === 'cancel' ? 'step' : 'answer')
    done()
    if (json) io.stdout(`${JSON.stringify(traceOf(found, saved, final), null, 2)}\n`)
    if (found.ended === 'cancel') {
      say(saved === null ? '\nStopped; nothing was answered.\n' : `\nStopped. Your answers so far are in ${saved}.\n`)
      return io.exit(endings.cancelled)
    }
    say(`\n${final.sentence}\n${countsLine(final)}.\n\n${whereItIs(saved)}`)
  } finally {
    open.close()
  }
}

interface Target {
  readonly path: string
  readonly begun: Written | null
  /** The file is the brief the interview goes on from. */
  readonly isOwn: boolean
}

const usual = 'brief.yaml'

/** What the command line says: a brief to go on from, a new file, or nothing (`taken`: brief.yaml is there already). */
async function startingPoint(
  file: string | undefined,
  { out }: AskOptions,
  io: Io,
  guide: Guide,
): Promise<Target & { readonly taken: boolean }> {
  if (file === '-') {
    throw new Stop(
      endings.invalidInput,
      'The standard input is for the answers; name the brief to go on from as a file.',
    )
  }
  if (file !== undefined) {
    const begun = await readWritten(file, io, guide)
    if (out === undefined || out === file) return { path: file, begun, isOwn: true, taken: false }
    await refuseTaken(out, io)
    return { path: out, begun, isOwn: false, taken: false }
  }
  if (out === undefined) return { path: usual, begun: null, isOwn: false, taken: await isThere(usual, io) }
  await refuseTaken(out, io)
  return { path: out, begun: null, isOwn: false, taken: false }
}

/** Goes on from a brief that is there, or begins beside it in a file of another name. Null: the person left. */
async function besideOrOn(path: string, { asker }: OpenDesk, io: Io, guide: Guide): Promise<Target | null> {
  const other = await freeName(io)
  const reply = await asker.choose({
    text: `There is a ${path} here.`,
    notes: [],
    answers: [
      { value: 'on', label: 'Go on from it' },
      { value: 'new', label: `Begin anew, in ${other}` },
    ],
  })
  if (reply.kind !== 'answer') return null
  if (reply.value === 'new') return { path: other, begun: null, isOwn: false }
  return { path, begun: await readWritten(path, io, guide), isOwn: true }
}

interface Conversation {
  readonly guide: Guide
  readonly look: Look
  readonly save: (brief: Brief) => Promise<void>
  readonly engineer: boolean
}

/** The questions worth asking, then what the person wants to add. */
async function converse(brief: Brief, { asker }: OpenDesk, conversation: Conversation): Promise<Interview> {
  const common = { ...conversation, asker }
  const found = await interview({ ...common, brief })
  if (found.ended !== 'settled') return found
  asker.say('Nothing is left to ask: no answer still open is likely enough to put another option ahead.')
  const skipped = new Set(found.steps.flatMap(({ question, answer }) => (answer === null ? [question] : [])))
  const asking = { skipped, engineer: conversation.engineer, leastGain: 0 }
  const further = {
    isOpen: (standing: Standing) => nextQuestion(standing, conversation.guide, asking) !== null,
    ask: (known: Brief) => interview({ ...common, ...asking, brief: known }),
  }
  const details = await offerDetails({ ...common, brief: found.brief, further })
  const ended = details.ended === 'cancel' ? 'cancel' : found.ended
  return { ...found, brief: details.brief, steps: [...found.steps, ...details.steps], ended }
}

async function readWritten(file: string, io: Io, guide: Guide): Promise<Written> {
  const text = await readText(file, io)
  const read = readBriefDocument(text, guide, file.toLowerCase().endsWith('.json') ? 'json' : 'yaml')
  if (read.ok) return { text, brief: read.brief }
  throw new Stop(endings.invalidInput, renderProblems(shownFile(file), read.problems, io.color))
}

async function refuseTaken(file: string, io: Io): Promise<void> {
  if (await isThere(file, io)) throw new Stop(endings.fileProblem, takenMessage(file))
}

function takenMessage(file: string): string {
  return `${file} is already there and was left as it is. To go on from it: stackmark ask ${file}; to begin anew, name another file with --out.`
}

async function isThere(file: string, io: Io): Promise<boolean> {
  return io.readFile(file).then(
    () => true,
    (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'),
  )
}

async function freeName(io: Io): Promise<string> {
  for (let number = 2; ; number++) {
    const name = `brief-${number}.yaml`
    if (!(await isThere(name, io))) return name
  }
}

function whereItIs(saved: string | null): string {
  if (saved === null) return 'Nothing was answered, so nothing was written.\n'
  return `The brief is in ${saved}. For why, and for weeks and cost: stackmark assess ${saved}\n`
}
