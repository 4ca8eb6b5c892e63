import { calibrate } from './calibrate.ts'
import { effortSets, scheduleSet } from './effort-sets.ts'
import { NO_RATIOS } from './log-moments.ts'
import { fixed, interval, markdown, percent } from './markdown-table.ts'
import { type ModelScore, scoreModel } from './model-score.ts'
import { pool, type RatioSet } from './pool.ts'
import { type ClassSpread, TRANSFER_WIDENING, updatedFactor } from './project-factor.ts'
import { modelOf } from './score-table.ts'
import { coverageOf, neededWidening, TRANSFER_FLOOR, transfer } from './transfer.ts'

/** The tables of `docs/calibration.md` on classes applied to companies outside them, in Markdown, by name. */
export function transferTables(): Readonly<Record<string, string>> {
  return {
    transfer: transferTable(),
    widening: wideningTable(),
    nested: nestedTable(),
    'own-history': ownHistoryTable(),
  }
}

const sets = effortSets()

function transferTable(): string {
  const plain = transfer(sets, 1)
  const widened = transfer(sets, TRANSFER_WIDENING)
  return markdown(
    ['set', 'n', 'class log-mean', 'class log-sd', 'as found', 'widened', 'at or below P50', 'at or below P80'],
    [
      ...widened.rows.map(({ set, from }) => transferRow(set, from)),
      ['**mean of the five**', '', '', '', percent(plain.meanCoverage), percent(widened.meanCoverage), '', ''],
      transferRow(scheduleSet(), pool(sets)),
    ],
  )
}

function transferRow(set: RatioSet, from: ClassSpread): readonly string[] {
  const found = coverageOf(set, from, TRANSFER_WIDENING)
  return [
    set.name,
    `${set.ratios.length}`,
    from.logMean.toFixed(3),
    from.logSd.toFixed(3),
    interval(coverageOf(set, from, 1).coverage),
    interval(found.coverage),
    percent(found.atOrBelowP50.share),
    percent(found.atOrBelowP80.share),
  ]
}

function wideningTable(): string {
  return markdown(
    ['factor on the log-sd', ...sets.map(({ id }) => id), 'mean', 'least'],
    [1, 1.05, 1.1, 1.15, 1.2, 1.25, 1.3, 1.4].map((widening) => {
      const { rows, meanCoverage, leastCoverage } = transfer(sets, widening)
      const shares = [...rows.map(({ coverage }) => coverage.share), meanCoverage, leastCoverage].map(percent)
      return [widening.toFixed(2), ...shares]
    }),
  )
}

function nestedTable(): string {
  return markdown(
    ['set left out', 'factor found on the other four', 'coverage of the set with it'],
    sets.map((set) => {
      const others = sets.filter((other) => other !== set)
      const widening = neededWidening(others, TRANSFER_FLOOR)
      return [set.name, widening.toFixed(2), percent(coverageOf(set, pool(others), widening).coverage.share)]
    }),
  )
}

function ownHistoryTable(): string {
  return markdown(
    ['set', 'n', 'class alone', 'own history', 'CRPS, class alone', 'CRPS, own history', 'CRPS, own history only'],
    sets.map((set) => {
      const from = pool(sets.filter((other) => other !== set))
      const report = calibrate(
        set.ratios.map((actual) => ({ estimate: 1, actual })),
        { referenceClass: from },
      )
      const own = modelOf(report.state === 'scored' ? report.models : [], 'own-history')
      const only = modelOf(report.state === 'scored' ? report.models : [], 'shared-factor')
      const alone = classAlone(set, from)
      return [
        set.name,
        `${set.ratios.length}`,
        interval(alone.p10ToP90),
        interval(own.p10ToP90),
        fixed(alone.crpsLog),
        fixed(own.crpsLog),
        fixed(only.crpsLog),
      ]
    }),
  )
}

function classAlone(set: RatioSet, from: ClassSpread): ModelScore {
  const factor = updatedFactor(from, NO_RATIOS, TRANSFER_WIDENING)
  return scoreModel(
    set.ratios.map(() => factor),
    set.ratios,
  )
}
