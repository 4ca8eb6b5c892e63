import {
  type Agreement,
  type Backtest,
  type Counted,
  type ForecastScores,
  type Guide,
  RECORD_CAVEATS,
} from '@stackmark/engine'
import { listed } from './figures.ts'
import { createInk } from './ink.ts'
import { columns, indent, wrap } from './layout.ts'
import type { Screen } from './screen.ts'

/** A backtest for people: a table, the strengths, the reliability, and what to know beside the figures. */
export function backtestText(result: Backtest, guide: Guide, file: string | null, screen: Screen): string {
  const ink = createInk(screen)
  const width = Math.min(screen.width, 80)
  const names = new Map(guide.options.map(({ id, name }) => [id, name]))
  const name = (id: string) => names.get(id) ?? id
  const meaning =
    result.label === 'strict'
      ? 'strict labels: hybrid is two services, each with logic of the product'
      : 'wider labels: hybrid is any second language on the server'
  const chose = listed(Object.entries(result.chose).map(([id, count]) => `${name(id)} ${count}`))
  const whose = file === null ? `Precedents of the guide ${guide.version}` : file
  const lines = [
    ...wrap(`${whose}: ${result.products} products, ${meaning}. They chose: ${chose}.`, width),
    '',
    ink.strong('Agreement with what they chose'),
    ...indent(agreementRows(result, Object.keys(result.chose), name, width - 2)),
    ...indent(wrap('In brackets: 95 % by bootstrap over the products.', width - 2).map(ink.faint)),
    '',
    ink.strong('The same by what they chose, of 100'),
    ...indent(recallRows(result, Object.keys(result.chose), name, width - 2)),
    ...indent(wrap('In brackets: 95 % after Wilson.', width - 2).map(ink.faint)),
    '',
    ink.strong('Recommendation by strength'),
    ...indent(columns(strengthRows(result), ['left', 'right', 'right'], width - 2)),
    ...indent(wrap('In brackets: 95 % after Wilson.', width - 2).map(ink.faint)),
    '',
    ink.strong('Probabilities: lower is better'),
    ...indent(columns(scoreRows(result), ['left', 'right', 'right'], width - 2)),
    '',
    ink.strong('Reliability of the precedent model'),
    ...indent(columns(reliabilityRows(result), ['left', 'right', 'right', 'right'], width - 2)),
    '',
    ...RECORD_CAVEATS.flatMap((caveat) => wrap(caveat, width)),
  ]
  return `${lines.join('\n')}\n`
}

function agreementRows(
  result: Backtest,
  options: readonly string[],
  name: (id: string) => string,
  width: number,
): string[] {
  const rows = compared(result, name).map(
    ([
      title,
      {
        accuracy,
        accuracyInterval: { low, high },
        recall,
      },
    ]) => [
      title,
      `${percent(accuracy)} (${percent(low)}-${percent(high)})`,
      ...options.map((option) => outOf(recall[option])),
    ],
  )
  return columns(
    [['', 'of 100', ...options.map(name)], ...rows],
    ['left', 'right', ...options.map(() => 'right' as const)],
    width,
  )
}

function recallRows(
  result: Backtest,
  options: readonly string[],
  name: (id: string) => string,
  width: number,
): string[] {
  const rows = compared(result, name).map(([title, { recall }]) => [title, ...options.map((id) => shareOf(recall[id]))])
  return columns([['', ...options.map(name)], ...rows], ['left', ...options.map(() => 'right' as const)], width)
}

/** What is compared, in order. */
function compared(result: Backtest, name: (id: string) => string): readonly (readonly [string, Agreement])[] {
  return [
    ['(a) recommendation', result.recommendation],
    ['(b) precedent model, unseen', result.precedents],
    [`(c) always ${name(result.majority.option)}`, result.majority],
    ["(d) source guide's rule", result.rule],
    ['(e) and plain sites: Python', result.ruleWithAddition],
  ]
}

function shareOf(found: Counted | undefined): string {
  if (!found || found.share === null) return '-'
  return `${percent(found.share)} (${percent(found.interval.low)}-${percent(found.interval.high)})`
}

function strengthRows({ recommendation: { byStrength } }: Backtest): string[][] {
  return Object.entries(byStrength).map(([strength, found]) => [
    strength,
    outOf(found),
    found.share === null
      ? '-'
      : `${percent(found.share)} of 100 (${percent(found.interval.low)}-${percent(found.interval.high)})`,
  ])
}

function scoreRows({ precedents, frequencies }: Backtest): string[][] {
  const row = (title: string, { brier, brierInterval, logScore, logScoreInterval }: ForecastScores) => [
    title,
    `${three(brier)} (${three(brierInterval.low)}-${three(brierInterval.high)})`,
    `${three(logScore)} (${three(logScoreInterval.low)}-${three(logScoreInterval.high)})`,
  ]
  const { mean, interval } = precedents.brierGain
  return [
    ['', 'Brier, 0-2', 'log score'],
    row('(b) precedent model, unseen', precedents),
    row('shares among the others', frequencies),
    ['difference', `${three(mean)} (${three(interval.low)} to ${three(interval.high)})`, ''],
  ]
}

function reliabilityRows({ precedents: { reliability } }: Backtest): string[][] {
  return [
    ['said', 'forecasts', 'on average', 'came true'],
    ...reliability.map(({ from, to, forecasts, meanProbability, share, interval }) => [
      `${percent(from)}-${percent(to)} of 100`,
      String(forecasts),
      String(percent(meanProbability)),
      `${percent(share)} (${percent(interval.low)}-${percent(interval.high)})`,
    ]),
  ]
}

function outOf(found: Counted | undefined): string {
  return found === undefined ? '-' : `${found.hits} of ${found.of}`
}

function percent(share: number): number {
  return Math.round(share * 100)
}

function three(score: number): string {
  return score.toFixed(3)
}
