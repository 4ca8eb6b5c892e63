import type {
  BinomialShare,
  CalibrationClass,
  CalibrationModel,
  CalibrationReport,
  ModelResult,
  ModelScore,
  ProjectFactor,
} from '@stackmark/engine'
import { columns, wrap } from '@stackmark/report/layout'
import type { Screen } from '@stackmark/report/screen'

const widest = 100

const howRead =
  'Each project is forecast from the others. An honest forecast has 80 % of the projects within P10-P90, 50 % within ' +
  'P25-P75 and 50 % at or below P50. In brackets: the exact 95 % interval of the share. Losses: lower is better.'

/** A calibration report for people: plain text without colour. */
export function calibrationText(
  report: Exclude<CalibrationReport, { readonly state: 'refused' }>,
  file: string,
  referenceClass: CalibrationClass,
  screen: Screen,
): string {
  const width = Math.min(screen.width, widest)
  const { projects, items, factor } = report
  const counted =
    items > projects ? `${count(items, 'item')} of ${count(projects, 'project')}` : count(projects, 'project')
  const lines = [`${file}: ${counted}.`, '']
  if (report.state === 'too-few') {
    lines.push(
      ...wrap(
        `Nothing can be checked with fewer than ${report.needed} projects: a spread needs two others to be seen in.`,
        width,
      ),
    )
  } else {
    lines.push(
      ...wrap(howRead, width),
      '',
      ...tables(report.models, width),
      '',
      ...report.models.filter(({ state }) => state === 'no-items').flatMap(() => wrap(noItems, width)),
      ...caution(report.models).flatMap((text) => wrap(text, width)),
    )
  }
  lines.push('', ...factorLines(factor, referenceClass).flatMap((text) => wrap(text, width)))
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`
}

const names: Readonly<Record<CalibrationModel, string>> = {
  'independent-items': 'independent items',
  'shared-factor': 'shared factor',
  'shared-factor-without-bias': 'shared factor about 1',
  'own-history': 'own history on the class',
}

const noItems =
  'Independent items: no project has two items, so there is no sum to check. Name the project of each item in a column "project".'

/** Two tables, so that both fit a terminal of 80 columns: how often each was right, and how far off it was. */
function tables(models: readonly ModelResult[], width: number): readonly string[] {
  const scored = models.flatMap((model) => (model.state === 'scored' ? [model] : []))
  const table = (header: readonly string[], row: (score: ModelScore) => readonly string[]) =>
    columns(
      [['', ...header], ...scored.map((model) => [names[model.id], ...row(model)])],
      ['left', ...header.map(() => 'right' as const)],
      width,
    )
  return [
    ...table(['P10-P90', 'P25-P75', 'at or below P50', 'width'], (score) => [
      ...[score.p10ToP90, score.p25ToP75, score.atOrBelowP50].map(share),
      score.width.toFixed(2),
    ]),
    '',
    ...table(['CRPS (log)', 'pinball .1', '.5', '.8', '.9'], ({ crpsLog, pinball }) => [
      crpsLog === null ? '-' : crpsLog.toFixed(3),
      ...[pinball.p10, pinball.p50, pinball.p80, pinball.p90].map((loss) => loss.toFixed(3)),
    ]),
  ]
}

/** Where the interval of a share is wider than this, the share cannot tell a good forecast from a bad one. */
const wideInterval = 0.4

function caution(models: readonly ModelResult[]): readonly string[] {
  const scored = models.find((model) => model.state === 'scored')
  if (scored?.state !== 'scored' || scored.p10ToP90.high - scored.p10ToP90.low <= wideInterval) return []
  return [`With ${count(scored.n, 'project')} these shares cannot yet tell a good forecast from a bad one.`]
}

function factorLines(factor: ProjectFactor, { id, projects }: CalibrationClass): readonly string[] {
  const at = (probability: number) =>
    (factor.curves.find((point) => point.probability === probability)?.predictive ?? Number.NaN).toFixed(2)
  const own =
    factor.pairs === 0
      ? `class ${id} (${projects} projects), widened because your projects are not in it`
      : `${count(factor.pairs, 'own project')}; the class ${id} still weighs ${percent(factor.shrinkage)} in the middle`
  return [
    'Your next project, as a multiple of its estimate:',
    `P10 ${at(0.1)}   P50 ${at(0.5)}   P80 ${at(0.8)}   P90 ${at(0.9)}`,
    `from ${own}.`,
  ]
}

function share({ share: found, low, high }: BinomialShare): string {
  return `${percent(found)} (${Math.round(low * 100)}-${Math.round(high * 100)})`
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
