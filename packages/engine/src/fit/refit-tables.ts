import { markdown } from '../calibration/markdown-table.ts'
import { log } from '../elementary/log.ts'
import type { Guide, ProductType } from '../model/index.ts'
import { dollars, FIT_RUN } from './document-tables.ts'
import { savingOf } from './saving.ts'
import {
  FITTED_CONSTANTS,
  fitTimeline,
  type TimelineCell,
  type TimelineFit,
  timelineCells,
  timelineTypes,
  typicalBrief,
  withConstants,
} from './timeline-fit.ts'

/** The fit to all types, and the five that leave one type out. */
export interface Refits {
  readonly all: TimelineFit
  readonly without: Readonly<Record<string, TimelineFit>>
}

/** Six fits: about a minute. */
export function refit(guide: Guide): Refits {
  const { trials, seed } = FIT_RUN
  return {
    all: fitTimeline(guide, trials, seed),
    without: Object.fromEntries(timelineTypes(guide).map((type) => [type, fitTimeline(guide, trials, seed, type)])),
  }
}

/** The tables of `docs/estimate.md` that take fits of their own, in Markdown, by name. */
export function refitTables(guide: Guide, { all, without }: Refits): Readonly<Record<string, string>> {
  return {
    'left-out': leftOutTable(without),
    'left-out-constants': constantsTable(all, without),
    boundary: boundaryTable(guide),
    trials: trialsTable(guide, all),
  }
}

function leftOutTable(without: Refits['without']): string {
  return markdown(
    ['type left out', 'option', 'source guide, weeks', 'predicted', 'outside by', 'from the middle'],
    Object.entries(without).flatMap(([type, { cells }]) =>
      cells
        .filter((cell) => cell.type === type)
        .map(({ option, low, high, planWeeks, missWeeks }) => [
          type,
          option,
          `${low} to ${high}`,
          planWeeks.toFixed(1),
          missWeeks === 0 ? '0' : signed(missWeeks),
          signed(planWeeks - (low + high) / 2),
        ]),
    ),
  )
}

function constantsTable(all: TimelineFit, without: Refits['without']): string {
  const columns = [['none', all] as const, ...Object.entries(without)]
  return markdown(
    ['left out', ...columns.map(([type]) => type)],
    Object.keys(FITTED_CONSTANTS).map((id) => [
      `\`${id}\``,
      ...columns.map(([, { constants }]) => figures(constants[id] ?? Number.NaN)),
    ]),
  )
}

const FIXED_HOURS = [8, 12, 17.5, 25, 40, 60, 90]
const SHARES = [0.02, 0.06, 0.1, 0.14, 0.18, 0.22, 0.26, 0.3, 0.35, 0.4]

/**
 * How little the table says of the boundary's two constants apart: for each fixed part the share that fits best, the
 * other constants as shipped. Misfit: the objective without its pull.
 */
function boundaryTable(guide: Guide): string {
  const { trials, seed } = FIT_RUN
  const product = guide.productTypes.find(({ id }) => id === 'saas-dashboard') as ProductType
  return markdown(
    ['`boundary.fixed`, hours', 'best `boundary.share`', 'misfit', 'cells inside', 'node saves on a dashboard, USD'],
    FIXED_HOURS.map((fixed) => {
      const tried = SHARES.map((share) => {
        const changed = withConstants(guide, { 'boundary.fixed': fixed, 'boundary.share': share })
        const cells = timelineCells(changed, trials, seed)
        return { share, changed, cells, misfit: misfitOf(cells) }
      })
      const best = tried.reduce((least, next) => (next.misfit < least.misfit ? next : least))
      const saving = savingOf(best.changed, typicalBrief(product), 'node', 'python', trials, seed)
      return [
        String(fixed),
        String(best.share),
        best.misfit.toFixed(2),
        `${best.cells.filter(({ inside }) => inside).length} of ${best.cells.length}`,
        dollars(saving.planned.p50),
      ]
    }),
  )
}

/** The same fit from other draws: how far the constants are a matter of chance. */
function trialsTable(guide: Guide, all: TimelineFit): string {
  const others = [2, 3].map((seed) => ({ seed, fit: fitTimeline(guide, FIT_RUN.trials, seed) }))
  const columns = [{ seed: FIT_RUN.seed, fit: all }, ...others]
  return markdown(
    ['seed', ...columns.map(({ seed }) => String(seed))],
    [
      ...Object.keys(FITTED_CONSTANTS).map((id) => [
        `\`${id}\``,
        ...columns.map(({ fit }) => figures(fit.constants[id] ?? Number.NaN)),
      ]),
      ['objective', ...columns.map(({ fit }) => fit.objective.toFixed(2))],
      ['cells inside', ...columns.map(({ fit }) => String(fit.cells.filter(({ inside }) => inside).length))],
    ],
  )
}

/** Sum of squared distances from the middle of each range, in half-widths on the log scale. */
function misfitOf(cells: readonly TimelineCell[]): number {
  return cells.reduce((sum, { low, high, planWeeks }) => {
    const middle = (log(low) + log(high)) / 2
    return sum + ((log(planWeeks) - middle) / ((log(high) - log(low)) / 2)) ** 2
  }, 0)
}

function figures(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function signed(weeks: number): string {
  const size = Math.abs(weeks).toFixed(1)
  return size === '0.0' ? size : `${weeks < 0 ? '−' : '+'}${size}`
}
