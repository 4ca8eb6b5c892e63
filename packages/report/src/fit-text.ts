import { FITTED_CONSTANTS, type Guide, type TimelineCell, type TimelineFit } from '@stackmark/engine'
import { createInk } from './ink.ts'
import { columns, indent } from './layout.ts'
import type { Screen } from './screen.ts'

/** A product type predicted by a fit that did not see it. */
export interface Prediction {
  readonly type: string
  readonly constants: Readonly<Record<string, number>>
  readonly cells: readonly TimelineCell[]
}

/** The fitted constants beside the guide's, the cells of its timeline table, and the predictions. */
export function fitText(guide: Guide, fit: TimelineFit, predictions: readonly Prediction[], screen: Screen): string {
  const ink = createInk(screen)
  const width = screen.width - 2
  const inside = fit.cells.filter((cell) => cell.inside).length
  const lines = [
    ink.strong(`${Object.keys(fit.constants).length} constants fitted to ${fit.cells.length} cells`),
    ...indent(columns(constantRows(guide, fit), ['left', 'right', 'right', 'left'], width)),
    '',
    ink.strong(`Plan's median inside the range in ${inside} of ${fit.cells.length} cells`),
    ...indent(columns([cellHeader, ...fit.cells.map(cellRow)], cellAlign, width)),
    ...(predictions.length === 0
      ? []
      : [
          '',
          ink.strong('Each product type predicted by a fit to the others'),
          ...indent(columns([cellHeader, ...predictions.flatMap(({ cells }) => cells.map(cellRow))], cellAlign, width)),
        ]),
    '',
    `Objective ${fit.objective.toFixed(4)} after ${fit.evaluations} evaluations.`,
  ]
  return `${lines.join('\n')}\n`
}

function constantRows(guide: Guide, { constants }: TimelineFit): string[][] {
  const rows = Object.entries(constants).map(([id, value]) => {
    const [least, most] = FITTED_CONSTANTS[id] ?? [Number.NaN, Number.NaN]
    const now = guide.constants.find((constant) => constant.id === id)?.value
    return [id, value.toPrecision(3), now === undefined ? '-' : String(now), `${least} to ${most}`]
  })
  return [['', 'fitted', 'in the guide', 'bounds'], ...rows]
}

const cellHeader = ['', '', 'range', 'plan', 'error in weeks']
const cellAlign = ['left', 'left', 'right', 'right', 'right'] as const

function cellRow({ type, option, low, high, planWeeks, missWeeks }: TimelineCell): string[] {
  const miss = missWeeks === 0 ? 'inside' : `${missWeeks > 0 ? '+' : ''}${missWeeks.toFixed(1)}`
  return [type, option, `${low} to ${high}`, planWeeks.toFixed(1), miss]
}
