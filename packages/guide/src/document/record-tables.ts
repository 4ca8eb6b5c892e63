import type {
  Agreement,
  Backtest,
  BinomialShare,
  Counted,
  EstimateCoverage,
  EstimateRecord,
  ForecastScores,
  Guide,
  TrackRecord,
} from '@stackmark/engine'
import { table } from './method-tables.ts'

/** The tables of `docs/record.md` in Markdown, by name. A test keeps the document equal. */
export function recordTables(guide: Guide, record: TrackRecord, date: string): Readonly<Record<string, string>> {
  return {
    made:
      `Made on ${date} with the guide ${record.guideVersion} and the engine ${record.engineVersion}, seed ${record.seed}, ` +
      `${record.trials} trials and ${record.samples} weightings for each of ${record.strict.products} products.`,
    strict: agreementTable(guide, record.strict),
    'strict-strength': strengthTable(record.strict),
    'strict-scores': scoreTable(record, 'strict'),
    'strict-reliability': reliabilityTable(record.strict),
    wider: agreementTable(guide, record.choice),
    'wider-strength': strengthTable(record.choice),
    'wider-scores': scoreTable(record, 'choice'),
    'wider-reliability': reliabilityTable(record.choice),
    traits: traitsTable(guide),
    answers: answersTable(guide),
    coefficients: coefficientsTable(guide),
    estimates: estimatesTable(record.estimates),
  }
}

/** How often P10 to P90 held, with exact intervals: the effort sets and their mean, then the schedule apart. */
function estimatesTable({ sets, meanTransfer, meanTransferAsFound }: EstimateRecord): string {
  const held = (share: BinomialShare | null) =>
    share === null ? '–' : `${percent(share.share)} (${percent(share.low)}–${percent(share.high)})`
  const row = (set: EstimateCoverage) => [
    set.name,
    String(set.projects),
    held(set.independentItems),
    held(set.transferAsFound),
    held(set.transfer),
    held(set.ownHistory),
  ]
  const of = (measures: EstimateCoverage['measures']) => sets.filter((set) => set.measures === measures).map(row)
  return table(
    ['set', 'projects', 'independent items', 'class of the other sets', 'the same, widened', 'own history'],
    [
      ...of('effort'),
      ['**mean of the effort sets**', '', '', String(percent(meanTransferAsFound)), String(percent(meanTransfer)), ''],
      ...of('schedule'),
    ],
  )
}

function agreementTable(guide: Guide, result: Backtest): string {
  const name = nameIn(guide)
  const row = (title: string, { accuracy, accuracyInterval: { low, high }, recall }: Agreement) => [
    title,
    `${percent(accuracy)} (${percent(low)}–${percent(high)})`,
    ...guide.options.map(({ id }) => outOf(recall[id])),
  ]
  return table(
    ['what', 'agrees, of 100', ...guide.options.map((option) => `of those that chose ${option.name}`)],
    [
      row('(a) recommendation', result.recommendation),
      row('(b) precedent model, cross-validated', result.precedents),
      row(`(c) always ${name(result.majority.option)}`, result.majority),
      row("(d) the source guide's rule, to the letter", result.rule),
      row('(e) the rule, and form, admin or SEO sites: Python', result.ruleWithAddition),
    ],
  )
}

function strengthTable({ recommendation: { byStrength } }: Backtest): string {
  return table(
    ['verdict', 'products', 'agrees, of 100 (95 %, Wilson)'],
    Object.entries(byStrength).map(([strength, { hits, of, share, interval }]) => [
      strength,
      String(of),
      share === null ? '–' : `${percent(share)} (${percent(interval.low)}–${percent(interval.high)}), ${hits} products`,
    ]),
  )
}

function scoreTable({ otherSplits, ...record }: TrackRecord, label: 'strict' | 'choice'): string {
  const { precedents, frequencies } = record[label]
  const row = (title: string, { brier, brierInterval, logScore, logScoreInterval }: ForecastScores) => [
    title,
    `${three(brier)} (${three(brierInterval.low)}–${three(brierInterval.high)})`,
    `${three(logScore)} (${three(logScoreInterval.low)}–${three(logScoreInterval.high)})`,
  ]
  const { mean, interval } = precedents.brierGain
  const { splits, low, high } = otherSplits[label]
  return table(
    ['forecast', 'Brier score, 0–2', 'log score'],
    [
      row('(b) precedent model, cross-validated', precedents),
      row('shares among the other products', frequencies),
      ['difference, on the same products', `${three(mean)} (${three(interval.low)} to ${three(interval.high)})`, ''],
      [`(b) under ${splits} other cuts into tenths`, `${three(low)} to ${three(high)}`, ''],
    ],
  )
}

function reliabilityTable({ precedents: { reliability } }: Backtest): string {
  return table(
    ['probability given, of 100', 'forecasts', 'on average', 'came true, of 100 (95 %, Wilson)'],
    reliability.map(({ from, to, forecasts, meanProbability, share, interval }) => [
      `${percent(from)}–${percent(to)}`,
      String(forecasts),
      String(percent(meanProbability)),
      `${percent(share)} (${percent(interval.low)}–${percent(interval.high)})`,
    ]),
  )
}

function traitsTable({ traits }: Guide): string {
  return table(
    ['trait', 'column', 'values', 'read from a brief'],
    traits.map(({ name, column, values, reads }) => [
      name,
      `\`${column}\``,
      values.map(({ value, label }) => `${value}: ${label}`).join('; '),
      Object.entries(reads)
        .map(
          ([question, read]) =>
            `\`${question}\`: ${Object.entries(read)
              .map((pair) => pair.join(' → '))
              .join(', ')}`,
        )
        .join('; '),
    ]),
  )
}

function answersTable({ traitAnswers }: Guide): string {
  return table(
    ['question', 'where the traits are', 'the answer is', 'note'],
    traitAnswers.flatMap(({ id, rules }) =>
      rules.map(({ when, give, note }) => [
        `\`${id}\``,
        Object.entries(when)
          .map(([trait, values]) => `${trait} ${values.join(' or ')}`)
          .join(', '),
        Object.entries(give)
          .map(([answer, share]) => (share === 1 ? answer : `${answer} (${percent(share)} %)`))
          .join(', '),
        note,
      ]),
    ),
  )
}

function coefficientsTable(guide: Guide): string {
  const [strict, wider] = ['strict', 'choice'].map((label) => guide.precedentModels.find(({ id }) => id === label))
  const inputs = strict?.inputs ?? []
  return table(
    ['input', ...guide.options.map(({ name }) => name), ...guide.options.map(({ name }) => `${name}, wider labels`)],
    inputs.map(({ id, name, coefficients }) => [
      name,
      ...[coefficients, wider?.inputs.find((input) => input.id === id)?.coefficients].flatMap((each) =>
        guide.options.map((option) => (each?.[option.id] ?? 0).toFixed(2)),
      ),
    ]),
  )
}

function nameIn({ options }: Guide): (id: string) => string {
  return (id) => options.find((option) => option.id === id)?.name ?? id
}

function outOf(found: Counted | undefined): string {
  if (found === undefined) return '–'
  const { hits, of, interval } = found
  return of === 0 ? `${hits} of ${of}` : `${hits} of ${of} (${percent(interval.low)}–${percent(interval.high)})`
}

function percent(share: number): number {
  return Math.round(share * 100)
}

function three(score: number): string {
  return score.toFixed(3)
}
