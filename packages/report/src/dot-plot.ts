import type { Quantiles } from '@stackmark/engine'
import { padEnd, padStart } from './layout.ts'
import { displayWidth } from './plain-text.ts'

/** One option in a dot plot. */
export interface DotRow {
  readonly label: string
  /** One column wide, with its styles. */
  readonly mark: string
  /** Equally likely cases, ascending. */
  readonly dots: readonly number[]
  readonly quantiles: Quantiles
  /** The figure without overrun: a hollow flag, named. */
  readonly plan?: number
}

export interface DotAxis {
  /** A date or a budget: the one line down all rows. A dot on it counts as made. */
  readonly line?: { readonly at: number; readonly label: string }
  readonly label: (value: number) => string
  readonly title: string
}

/** What stands for the plan, and the parts of a caliper. */
export const planFlag = '▷'

/**
 * Quantile dot plots of several options on one axis from zero: the dots stacked in bins that end at the line, beneath
 * them a caliper with its jaws at P10 and P90 and the option's mark at P50, and the plan.
 */
export function dotPlot(rows: readonly DotRow[], given: DotAxis, width: number): string[] {
  const far = given.line !== undefined && given.line.at > farBeyond * furthest(rows)
  const axis: DotAxis = far ? { label: given.label, title: given.title } : given
  const labelWidth = Math.max(...rows.map(({ label }) => displayWidth(label))) + 1
  const scale = scaleOf(rows, axis, width - labelWidth - 2)
  const blank = ' '.repeat(labelWidth)
  const lines: string[] = []
  if (axis.line !== undefined) lines.push(blank + lineLabel(axis.line.label, scale, width - labelWidth))
  else if (given.line !== undefined) lines.push(`${blank}${given.line.label}: further right than all of this`)
  for (const row of rows) {
    const stack = stackOf(row, scale)
    stack.forEach((cells, level) => {
      const label = level === stack.length - 1 ? padEnd(row.label, labelWidth) : blank
      lines.push((label + withLine(cells, scale)).trimEnd())
    })
    lines.push((blank + withLine(caliperOf(row, scale), scale)).trimEnd())
    if (row !== rows.at(-1) || row.plan !== undefined) lines.push((blank + planLine(row, scale)).trimEnd())
  }
  return [...lines, blank + axisOf(scale), ...labelsOf(axis, scale, width - labelWidth).map((line) => blank + line)]
}

interface Scale {
  /** Value at the left edge, at or a little below 0, so that the line falls between bins. */
  readonly start: number
  readonly bin: number
  readonly bins: number
  /** Columns of a bin. */
  readonly step: number
  /** Bins left of the line; null without one. */
  readonly before: number | null
}

const leastBins = 8

/** A line so many times further than the last dot would press all dots into a corner; it is told in words instead. */
const farBeyond = 2

function furthest(rows: readonly DotRow[]): number {
  return Math.max(...rows.flatMap(({ dots, quantiles, plan }) => [dots.at(-1) ?? 0, quantiles.p90, plan ?? 0]))
}

function scaleOf(rows: readonly DotRow[], { line }: DotAxis, width: number): Scale {
  const most = Math.max(furthest(rows), (line?.at ?? 0) * 1.05)
  const step = 2
  const bin = niceStep(most / Math.max(leastBins, Math.floor(width / step) - 2))
  const before = line === undefined ? null : Math.ceil(line.at / bin - 1e-9)
  const start = line === undefined || before === null ? 0 : line.at - before * bin
  return { start, bin, bins: Math.max(1, Math.ceil((most - start) / bin + 1e-9)), step, before }
}

/** The next of 1, 2, 2.5, 5 × 10^k. */
export function niceStep(least: number): number {
  if (!(least > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power
}

/** The bin of a value: those at the upper end of a bin belong to it. */
function binOf(value: number, { start, bin, bins }: Scale): number {
  return Math.min(bins - 1, Math.max(0, Math.ceil((value - start) / bin - 1e-9) - 1))
}

function columnOf(bin: number, { step }: Scale): number {
  return bin * step + Math.floor((step - 1) / 2)
}

/** Levels from the top down, each a row of cells. */
function stackOf({ dots, mark }: DotRow, scale: Scale): string[][] {
  const heights = new Map<number, number>()
  for (const dot of dots) {
    const bin = binOf(dot, scale)
    heights.set(bin, (heights.get(bin) ?? 0) + 1)
  }
  const tallest = Math.max(1, ...heights.values())
  return Array.from({ length: tallest }, (_, at) => {
    const cells: string[] = []
    for (const [bin, height] of heights) if (height >= tallest - at) cells[columnOf(bin, scale)] = mark
    return cells
  })
}

function caliperOf({ quantiles: { p10, p50, p90 }, mark }: DotRow, scale: Scale): string[] {
  const [low, middle, high] = [p10, p50, p90].map((value) => columnOf(binOf(value, scale), scale)) as [
    number,
    number,
    number,
  ]
  // Jaws stand beside the mark even where all three are in one bin, so that a caliper is never taken for a dot.
  const left = Math.max(0, Math.min(low, middle - 1))
  const right = Math.max(high, middle + 1)
  const cells: string[] = []
  for (let at = left; at <= right; at++) cells[at] = '─'
  cells[left] = '├'
  cells[right] = '┤'
  cells[middle] = mark
  return cells
}

/** The plan's flag with its word on the side where it does not meet the line. */
function planLine({ plan }: DotRow, scale: Scale): string {
  if (plan === undefined) return withLine([], scale)
  const bin = binOf(plan, scale)
  const at = columnOf(bin, scale)
  const line = scale.before === null ? Number.POSITIVE_INFINITY : scale.before * scale.step
  const crosses = at < line && at + planWord.length + 2 > line
  const cells: string[] = []
  const text = crosses && at > planWord.length ? `${planWord} ${planFlag}` : `${planFlag} ${planWord}`
  const from = text.startsWith(planFlag) ? at : at - planWord.length - 1
  for (const [index, letter] of Array.from(text).entries()) cells[from + index] = letter
  return withLine(cells, scale)
}

const planWord = 'plan'

/** Cells as text, with the line put between its two bins. */
function withLine(cells: readonly string[], { before, step, bins }: Scale): string {
  const width = bins * step
  const all = Array.from({ length: width }, (_, at) => cells[at] ?? ' ')
  if (before !== null) {
    const at = before * step
    const through = cells[at - 1] === '─' || cells[at] === '─'
    all.splice(at, 0, through ? '┼' : '│')
  }
  return all.join('')
}

function lineLabel(label: string, { before, step }: Scale, width: number): string {
  const at = (before ?? 0) * step
  const size = displayWidth(label)
  return at + size <= width ? `${' '.repeat(at)}${label}` : padStart(label, at + 1)
}

function axisOf(scale: Scale): string {
  const ticks = new Set(ticksOf(scale).map(({ column }) => column))
  const width = scale.bins * scale.step + (scale.before === null ? 0 : 1)
  const line = scale.before === null ? -1 : scale.before * scale.step
  return Array.from({ length: width }, (_, at) => (at === line ? '┴' : ticks.has(at) ? '┬' : '─')).join('')
}

interface Tick {
  readonly column: number
  readonly value: number
}

function ticksOf({ start, bin, bins, step, before }: Scale): Tick[] {
  const end = start + bins * bin
  const gap = niceStep(end / 7)
  const count = Math.floor(end / gap + 1e-9)
  return Array.from({ length: count + 1 }, (_, at) => {
    const value = at * gap
    const place = Math.round(((value - start) / bin) * step)
    // The line takes a column of its own between the bins.
    return { value, column: Math.max(0, before !== null && place > before * step ? place + 1 : place) }
  })
}

/** Labels under their ticks; one that would touch the one before is left out. The title follows the last, or below. */
function labelsOf(axis: DotAxis, scale: Scale, width: number): string[] {
  let text = ''
  for (const { column, value } of ticksOf(scale)) {
    const label = axis.label(value)
    const from = Math.max(0, column - Math.floor(label.length / 2))
    if (text === '' || from > text.length) text = text.padEnd(from) + label
  }
  const whole = `${text} ${axis.title}`
  return displayWidth(whole) <= width ? [whole] : [text, padStart(axis.title, Math.min(width, displayWidth(text)))]
}
