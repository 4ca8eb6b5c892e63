import { fitTimeline, type Guide, timelineTypes } from '@stackmark/engine'
import { checkGuide, findFacts, isUsable, nearestName, quote } from '@stackmark/guide'
import { bundledGuide } from '@stackmark/guide/data'
import { fitText } from '@stackmark/report/fit-text'
import { problemsText } from '@stackmark/report/guide-problems'
import { entryText, factList, findEntry } from '@stackmark/report/guide-text'
import type { Command } from 'commander'
import { type Context, endings, Stop } from '../context.ts'
import { readGuide } from '../guide-reader.ts'
import type { Io } from '../io.ts'
import { mostSeed, whole } from './inputs.ts'

const examples = `
Examples:
  stackmark guide list                    every fact, by topic
  stackmark guide list rate.mid            facts whose id begins so
  stackmark guide list senior europe       facts with all these words
  stackmark guide show premium.data-ml     one fact, its sources, who gains from it
  stackmark guide check my-guide/          what is wrong with a guide of your own
  stackmark guide fit --leave-one-out      each product type predicted by the others`

/** The plan's median, which is what is fitted, hardly moves with more. */
const leastFitTrials = 20

/** `stackmark guide list|show|check|fit`. */
export function registerGuide(program: Command, io: Io, context: Context): void {
  const guide = program
    .command('guide')
    .description('look up the facts behind the figures, check a guide, fit its constants')
    .addHelpText('after', examples)
  guide
    .command('list')
    .description('list the facts, by topic')
    .argument('[words...]', 'the beginning of an id, or words that all must occur')
    .option('--json', 'print them as JSON')
    .action((words: readonly string[], options: { json?: true }) => list(words, options.json === true, io, context))
  guide
    .command('show')
    .description('show a fact, constant, claim, precedent or source in full')
    .argument('<id>', 'such as premium.data-ml')
    .option('--json', 'print it as JSON')
    .action((id: string, options: { json?: true }) => show(id, options.json === true, io, context))
  guide
    .command('check')
    .description('check a guide: sources, units, dates, ranges, references')
    .argument('[folder]', 'a guide of your own (default: that of --guide, else the bundled one)')
    .option('--all', 'every warning by itself')
    .option('--json', 'print the problems as JSON')
    .action((folder: string | undefined, options: { all?: true; json?: true }) =>
      check(folder ?? program.opts<{ guide?: string }>().guide, options, io, context),
    )
  guide
    .command('fit')
    .description("fit the few fitted constants to the source guide's timelines, and print the result")
    .option('--leave-one-out', 'also fit without each product type in turn and predict it')
    .option('--trials <number>', 'runs of the schedule for each cell', whole(leastFitTrials, 10_000), 400)
    .option('--seed <number>', 'start of the random numbers', whole(0, mostSeed), 1)
    .option('--json', 'print the fit as JSON')
    .action((options: FitOptions) => fit(options, io, context))
}

function list(words: readonly string[], json: boolean, io: Io, context: Context): void {
  const facts = findFacts(context.guide(), words.join(' '))
  if (json) {
    io.stdout(`${JSON.stringify(facts, null, 2)}\n`)
    return
  }
  if (facts.length === 0) {
    io.stdout(`No fact has all of: ${words.join(', ')}.\n`)
    return
  }
  io.stdout(factList(facts, context.screen))
}

function show(id: string, json: boolean, io: Io, context: Context): void {
  const guide = context.guide()
  const entry = findEntry(guide, id)
  if (entry === null) throw new Stop(endings.invalidInput, unknownEntry(guide, id))
  io.stdout(json ? `${JSON.stringify(entry, null, 2)}\n` : entryText(entry, context.screen))
}

/** Names the nearest id, or those that begin like the one asked for. */
function unknownEntry({ facts, constants, claims, precedents, sources }: Guide, id: string): string {
  const known = [...facts, ...constants, ...claims, ...precedents, ...sources].map((entry) => entry.id)
  const nearest = nearestName(id, known)
  if (nearest !== null) return `The guide has no ${quote(id)}; did you mean ${quote(nearest)}?`
  const parts = id.split('.')
  for (let length = parts.length - 1; length > 0; length--) {
    const begin = `${parts.slice(0, length).join('.')}.`
    const alike = known.filter((each) => each.startsWith(begin))
    if (alike.length === 0) continue
    const more = alike.length > mostAlike ? `, … (${alike.length} in all)` : ''
    return `The guide has no ${quote(id)}; it has ${alike.slice(0, mostAlike).join(', ')}${more}.`
  }
  return `The guide has no ${quote(id)}; stackmark guide list WORDS finds facts by their words.`
}

const mostAlike = 6

async function check(
  folder: string | undefined,
  { all, json }: { readonly all?: true; readonly json?: true },
  io: Io,
  context: Context,
): Promise<void> {
  const { today } = context
  const read = folder === undefined ? null : await readGuide(folder, context)
  const guide = read === null ? bundledGuide() : read.ok ? read.guide : null
  // What could be read is checked again, now with a date.
  const problems = guide === null ? (read?.problems ?? []) : checkGuide(guide, { today })
  const name = folder ?? `The bundled guide${guide === null ? '' : ` ${guide.version}`}`
  const usable = isUsable(problems)
  if (json === true) io.stdout(`${JSON.stringify({ ok: usable, problems }, null, 2)}\n`)
  else {
    const say = usable ? io.stdout : io.stderr
    say(`${problemsText(name, problems, context.screen, all === true)}\n`)
  }
  io.exit(usable ? endings.ok : endings.guideErrors)
}

interface FitOptions {
  readonly leaveOneOut?: true
  readonly trials: number
  readonly seed: number
  readonly json?: true
}

function fit({ leaveOneOut, trials, seed, json }: FitOptions, io: Io, context: Context): void {
  const guide = context.guide()
  const types = leaveOneOut === true ? timelineTypes(guide) : []
  const finished = context.progress(types.length === 0 ? 'Fitting' : `Fitting ${types.length + 1} times`)
  const fitted = fitTimeline(guide, trials, seed)
  const predictions = types.map((type) => {
    const without = fitTimeline(guide, trials, seed, type)
    return { type, constants: without.constants, cells: without.cells.filter((cell) => cell.type === type) }
  })
  finished()
  if (json === true) {
    io.stdout(`${JSON.stringify(leaveOneOut === true ? { fit: fitted, predictions } : { fit: fitted }, null, 2)}\n`)
    return
  }
  io.stdout(fitText(guide, fitted, predictions, context.screen))
}
