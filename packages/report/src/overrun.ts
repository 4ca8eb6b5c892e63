import type { OverrunDetail } from '@stackmark/engine'
import { dotPlot } from './dot-plot.ts'
import { counted, twoFigures } from './figures.ts'
import { columns, paragraph } from './layout.ts'
import { quantileDots } from './quantile-dots.ts'
import { chartWidth, proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** Neither is an option's mark. */
const foundMark = '+'
const usedMark = '×'

/** How projects end beside their estimate: what was found elsewhere, and what is drawn here. Null: no class was used. */
export function overrunSection(view: View): Section | null {
  const { overrun } = view.assessment.estimate
  if (overrun === null) return null
  const found = quantilesIn(overrun, 'found')
  const used = quantilesIn(overrun, 'used')
  const usedLabel = overrun.ownProjects > 0 ? 'With yours' : 'Drawn here'
  const rows = [
    { label: 'Class', mark: foundMark, dots: quantileDots(found), quantiles: found },
    { label: usedLabel, mark: usedMark, dots: quantileDots(used), quantiles: used },
  ]
  const axis = { line: { at: 1, label: 'as estimated' }, label: twoFigures, title: 'times the estimate' }
  return {
    title: 'How projects end beside their estimate',
    lines: [
      ...paragraph(wordsFor(overrun), proseWidth(view)),
      '',
      ...dotPlot(rows, axis, chartWidth(view)),
      '',
      ...columns(
        [
          ['', 'P10', 'P50', 'P80', 'P90'],
          ['Class', ...figuresOf(found)],
          [usedLabel, ...figuresOf(used)],
        ],
        ['left', 'right', 'right', 'right', 'right'],
        chartWidth(view),
      ),
    ],
  }
}

function wordsFor({ referenceClass, classProjects, ownProjects, classWeight, widening }: OverrunDetail): string {
  const found = `Class: ${counted(classProjects, 'finished project')} of other companies (${referenceClass}), as a lognormal with their mean and spread.`
  if (ownProjects === 0) {
    return `${found} Drawn here: the same, its spread times ${widening}, because your company is none of them. Your own finished projects take its place: --history FILE.csv.`
  }
  const weight = Math.round(classWeight * 100)
  return `${found} With yours: ${counted(ownProjects, 'project')} of your own; the class still weighs ${weight} parts in 100 in the middle.`
}

type Curve = 'found' | 'used'

function quantilesIn({ curves }: OverrunDetail, curve: Curve) {
  const at = (probability: number) => curves.find((point) => point.probability === probability)?.[curve] ?? 1
  return { p10: at(0.1), p50: at(0.5), p80: at(0.8), p90: at(0.9) }
}

function figuresOf(quantiles: ReturnType<typeof quantilesIn>): string[] {
  return Object.values(quantiles).map((ratio) => ratio.toFixed(2))
}
