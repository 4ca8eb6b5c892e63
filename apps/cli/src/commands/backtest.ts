import {
  type Backtest,
  backtest,
  createDraws,
  DEFAULT_SEED,
  ENGINE_VERSION,
  type Guide,
  type LabelledProduct,
  LEAST_PRODUCTS,
  type PrecedentLabel,
  RECORD_CAVEATS,
  type RecordCounts,
  type RecordedRecommendation,
  recordedRecommendation,
} from '@stackmark/engine'
import { backtestText } from '@stackmark/report/backtest-text'
import { counted } from '@stackmark/report/figures'
import { type Command, Option } from 'commander'
import { type Context, endings, Stop } from '../context.ts'
import { type ProductsProblem, readProducts } from '../documents/products-csv.ts'
import type { Io } from '../io.ts'
import { leastTrials, mostSamples, mostSeed, mostShown, mostTrials, readText, shownFile, whole } from './inputs.ts'

interface Options {
  readonly strict?: true
  readonly json?: true
  readonly seed: number
  readonly trials: number
  readonly samples: number
}

const examples = `
Examples:
  stackmark backtest --strict          the guide's own 125 products
  stackmark backtest products.csv      products of your own, with the same columns
  stackmark backtest --json | jq .precedents.brier

The columns: id, backend_choice, backend_choice_strict and one for each trait
(see docs/record.md); others are passed over.`

/** `stackmark backtest [FILE.csv]`: what was said of products whose choice is known, beside what they chose. */
export function registerBacktest(program: Command, io: Io, context: Context): void {
  program
    .command('backtest')
    .description('how our advice agrees with what real products chose')
    .argument('[file]', "a table of products (CSV); - for the standard input; none: the guide's own")
    .option('--strict', "count as hybrid only two services, each with logic of the product: the source guide's meaning")
    .option('--json', 'print it as JSON')
    .addOption(
      new Option('--seed <number>', 'start of the random numbers').argParser(whole(0, mostSeed)).default(DEFAULT_SEED),
    )
    .addOption(
      new Option('--trials <number>', 'runs of the schedule for each product')
        .argParser(whole(leastTrials, mostTrials))
        .default(1000),
    )
    .addOption(
      new Option('--samples <number>', 'ways to weigh for each product')
        .argParser(whole(leastTrials, mostSamples))
        .default(10_000),
    )
    .addHelpText('after', examples)
    .action((file: string | undefined, options: Options) => run(file, options, io, context))
}

async function run(file: string | undefined, options: Options, io: Io, context: Context): Promise<void> {
  const guide = context.guide()
  const { seed, trials, samples } = options
  if (samples < trials) {
    const message = `--samples ${samples} is less than the ${trials} trials; each trial is weighed at least once.`
    throw new Stop(endings.invalidInput, message)
  }
  if (guide.precedentModels.length < 2) {
    throw new Stop(endings.guideErrors, 'The guide has no models of precedents, so there is nothing to test.')
  }
  const products = file === undefined ? guide.precedents : await productsIn(file, io, guide)
  if (products.length < LEAST_PRODUCTS) {
    const message = `${counted(products.length, 'product')} ${products.length === 1 ? 'is' : 'are'} too few: a tenth of them is left out at a time, so it takes ${LEAST_PRODUCTS}.`
    throw new Stop(endings.invalidInput, `${message} [PRODUCTS_TOO_FEW]`)
  }
  const label: PrecedentLabel = options.strict === true ? 'strict' : 'choice'
  const recommendations = recommend(guide, products, { seed, trials, samples }, context)
  const finished = context.progress('Cross-validating the model of precedents')
  const result = backtest({ guide, products, recommendations, label, seed })
  finished()
  if (options.json === true) io.stdout(`${JSON.stringify(published(result, guide, options), null, 2)}\n`)
  else io.stdout(backtestText(result, guide, file === undefined ? null : shownFile(file), context.screen))
}

/** Assesses one product after the other, with their names hidden, saying how far it is. */
function recommend(
  guide: Guide,
  products: readonly LabelledProduct[],
  counts: RecordCounts,
  context: Context,
): readonly RecordedRecommendation[] {
  const steps = new Int32Array(new SharedArrayBuffer(8))
  steps[1] = products.length
  const finished = context.progress('Assessing the products', steps)
  const draws = createDraws(counts.seed, counts.trials)
  const recommendations = products.map((product) => {
    const found = recordedRecommendation(guide, product, { ...counts, draws })
    Atomics.add(steps, 0, 1)
    return found
  })
  finished()
  return recommendations
}

/** The result as JSON, with what it was made of and what is to be known beside it. */
function published(result: Backtest, guide: Guide, { seed, trials, samples }: Options) {
  return {
    ...result,
    caveats: RECORD_CAVEATS,
    seed,
    trials,
    samples,
    engineVersion: ENGINE_VERSION,
    guideVersion: guide.version,
  }
}

async function productsIn(file: string, io: Io, guide: Guide): Promise<readonly LabelledProduct[]> {
  const read = readProducts(await readText(file, io), guide)
  if (read.ok) return read.rows.map(({ product }) => product)
  throw new Stop(endings.invalidInput, problemsText(shownFile(file), read.problems))
}

/** A line for each of the first problems, in the form that editors and terminals turn into a link. */
function problemsText(name: string, problems: readonly ProductsProblem[]): string {
  const lines = problems.slice(0, mostShown).map(({ line, message, code }) => `${name}:${line}: ${message} [${code}]`)
  const more = problems.length - lines.length
  return [...lines, ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n')
}
