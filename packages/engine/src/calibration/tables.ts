import { log } from '../elementary/log.ts'
import { calibrateTotals } from './calibrate.ts'
import { cesawProjects, effortSets, scheduleSet } from './effort-sets.ts'
import { independentItems, type Weighting } from './independent-items.ts'
import { leaveOneOut } from './leave-one-out.ts'
import { addMoments, logMoments, NO_RATIOS, oneRatio } from './log-moments.ts'
import { markdown, percent } from './markdown-table.ts'
import { scoreModel } from './model-score.ts'
import { type PooledClass, pool } from './pool.ts'
import { addTotals, NO_ITEMS, type ProjectTotals, totalRatio } from './project-totals.ts'
import { modelOf, scoreTable } from './score-table.ts'
import { sharedFactor } from './shared-factor.ts'
import { transferTables } from './transfer-tables.ts'

/**
 * The tables of `docs/calibration.md` in Markdown, by name, computed from the shipped figures. A test keeps the
 * document equal to them.
 */
export function calibrationTables(): Readonly<Record<string, string>> {
  return {
    sets: setsTable(),
    classes: classesTable(),
    cesaw: cesawTable(),
    independent: independentTable(),
    size: sizeTable(),
    ...transferTables(),
  }
}

const sets = effortSets()
const withoutCesaw = sets.filter(({ id }) => id !== 'cesaw')

const modelNames = {
  'independent-items': 'independent items',
  'shared-factor': 'shared factor',
  'shared-factor-without-bias': 'shared factor about 1 (bias left out)',
  'own-history': 'own history on `pooled-without-cesaw`',
} as const

function setsTable(): string {
  return markdown(
    ['set', 'n', 'log-mean', 'log-sd', 'P10', 'P50', 'P80', 'P90', 'over the estimate'],
    [...sets, scheduleSet()].map((set) => {
      const over = set.ratios.filter((ratio) => ratio > 1).length / set.ratios.length
      return [set.name, `${set.ratios.length}`, ...classCells(pool([set])), percent(over)]
    }),
  )
}

function classesTable(): string {
  return markdown(
    ['class', 'projects', 'log-mean', 'log-sd', 'P10', 'P50', 'P80', 'P90'],
    [['`pooled`', pool(sets)] as const, ['`pooled-without-cesaw`', pool(withoutCesaw)] as const].map(([id, each]) => [
      id,
      `${each.projects}`,
      ...classCells(each),
    ]),
  )
}

function cesawTable(): string {
  const projects = cesawProjects()
  const report = calibrateTotals(projects, { referenceClass: pool(withoutCesaw) })
  const ratios = projects.map(totalRatio)
  const others = leaveOneOut(projects, addTotals, NO_ITEMS)
  const aboutItems = leaveOneOut(ratios.map(oneRatio), addMoments, NO_RATIOS).map((moments, index) => {
    const { actual, estimate } = others[index] as ProjectTotals
    return { ...sharedFactor(moments, 'without-bias'), logMean: log(actual / estimate) }
  })
  const models = report.state === 'scored' ? report.models : []
  return scoreTable([
    ...models.map(({ id }) => [modelNames[id], modelOf(models, id)] as const),
    ['shared factor about the items’ total ratio', scoreModel(aboutItems, ratios)],
  ])
}

function independentTable(): string {
  const projects = cesawProjects()
  const others = leaveOneOut(projects, addTotals, NO_ITEMS)
  const variants: readonly (readonly [string, Weighting, Weighting])[] = [
    ['mean and spread by size', 'by-size', 'by-size'],
    ['mean and spread of items counted alike', 'alike', 'alike'],
    ['mean by size, spread of items counted alike', 'by-size', 'alike'],
  ]
  return scoreTable(
    variants.map(([name, mean, spread]) => {
      const predictions = projects.map((target, index) =>
        independentItems(target, others[index] as ProjectTotals, { mean, spread }),
      )
      return [name, scoreModel(predictions, projects.map(totalRatio))]
    }),
  )
}

/** Projects in four groups by how many items of equal size would spread their sum as much: (Σ e)² / Σ e². */
function sizeTable(): string {
  const projects = cesawProjects()
  const others = leaveOneOut(projects, addTotals, NO_ITEMS)
  const common = logMoments(projects.map(totalRatio)).mean
  const bySize = projects
    .map((target, index) => ({
      items: target.estimate ** 2 / target.estimateSquared,
      found: log(totalRatio(target)) - common,
      independent: independentItems(target, others[index] as ProjectTotals).logScale,
    }))
    .sort((a, b) => a.items - b.items)
  const groups = [0, 1, 2, 3].map((group) =>
    bySize.slice(Math.round((group * bySize.length) / 4), Math.round(((group + 1) * bySize.length) / 4)),
  )
  return markdown(
    ['items of equal size', 'projects', 'log-sd of independent items', 'log-sd found about the common mean'],
    groups.map((group) => [
      `${Math.round(group[0]?.items ?? 0)}–${Math.round(group.at(-1)?.items ?? 0)}`,
      `${group.length}`,
      rootMeanSquare(group.map(({ independent }) => independent)).toFixed(3),
      rootMeanSquare(group.map(({ found }) => found)).toFixed(3),
    ]),
  )
}

function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)
}

function classCells({ logMean, logSd, quantiles }: PooledClass): readonly string[] {
  const { p10, p50, p80, p90 } = quantiles
  return [logMean.toFixed(3), logSd.toFixed(3), ...[p10, p50, p80, p90].map((value) => value.toFixed(2))]
}
