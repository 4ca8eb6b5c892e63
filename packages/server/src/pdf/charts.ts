import { countsOfHundred } from '@stackmark/report/counts-of-hundred'
import { moneyRange, ofHundred, weeksRange } from '@stackmark/report/figures'
import { quantileDots } from '@stackmark/report/quantile-dots'
import type { View } from '@stackmark/report/view'
import { ink } from './ink.ts'
import { drawMark } from './marks.ts'
import { type Sheet, sheetWidth } from './sheet.ts'

type Measured = 'weeks' | 'cost'

const pitch = 9
const nameWidth = 70
/** For the word at the line of a deadline or a budget, above all marks. */
const headroom = 12

/** A mark for each of 100 ways to weigh, columns filled in the order of the options. */
export function hundredMarks(sheet: Sheet, { options, nameOf, assessment }: View): void {
  const included = options.filter(({ excludedBy }) => excludedBy === undefined)
  const shares = included.map(({ id, share }) => ({ option: id, share }))
  const counts = countsOfHundred({ shares, leader: assessment.recommendation.option })
  const marks = included.flatMap(({ id }) => Array.from({ length: counts.get(id) ?? 0 }, () => id))
  const words = included.map(({ id, share }) => `${nameOf(id)} ${ofHundred(share)}`).join(', ')
  sheet.figure(4 * 12 + 12, `Ways to weigh in which each comes first: ${words}.`, (x, y) => {
    for (const [at, id] of marks.entries()) {
      drawMark(sheet, id, x + 5 + Math.floor(at / 4) * 12, y + 6 + (at % 4) * 12, 4)
    }
    for (const [at, { id, share }] of included.entries()) {
      const top = y + 2 + at * 16
      drawMark(sheet, id, x + 330, top + 6, 4)
      sheet.label(nameOf(id), x + 342, top, { size: 9.5, color: ink.text })
      sheet.label(ofHundred(share), x + sheetWidth, top, { size: 9.5, color: ink.text, face: 'strong' }, 'right')
    }
  })
}

/** Twenty equally likely cases of each option on one axis, with a caliper from P10 to P90 and the mark at P50. */
export function dotRows(sheet: Sheet, view: View, measure: Measured): void {
  const { options, nameOf, currency, brief } = view
  const known = (option: View['options'][number]) => {
    const probability = measure === 'weeks' ? option.deadlineProbability : option.budgetProbability
    return limit === null || probability === null ? undefined : { value: limit, probability }
  }
  const limit =
    measure === 'weeks'
      ? (brief.deadline?.weeks ?? null)
      : brief.budget !== undefined && brief.budget.currency === currency
        ? brief.budget.amount
        : null
  const rows = options.map((option) => ({
    option,
    quantiles: option[measure],
    dots: quantileDots(option[measure], known(option)),
  }))
  const largest = Math.max(...rows.flatMap(({ dots }) => dots), limit ?? 0)
  const step = niceStep(largest / 6)
  const top = Math.ceil(largest / step) * step
  const left = nameWidth
  const scale = (value: number) => left + (value / top) * (sheetWidth - left - 8)
  const bin = (sheetWidth - left) / 40
  const stacked = rows.map(({ dots }) => {
    const counts = new Map<number, number>()
    return dots.map((value) => {
      const column = Math.floor((scale(value) - left) / bin)
      const level = counts.get(column) ?? 0
      counts.set(column, level + 1)
      return { x: left + (column + 0.5) * bin, level }
    })
  })
  const radius = Math.min(bin, pitch) * 0.4
  const heights = stacked.map((dots) => (Math.max(...dots.map(({ level }) => level)) + 1) * radius * 2.2 + 22)
  const height = heights.reduce((sum, each) => sum + each, 0) + headroom + 24
  const range = (q: { p10: number; p90: number }) =>
    measure === 'weeks' ? weeksRange(q.p10, q.p90) : moneyRange(q.p10, q.p90, currency)
  const words = rows.map(({ option, quantiles }) => `${nameOf(option.id)} ${range(quantiles)}`).join('; ')
  sheet.figure(height, `Eight cases of ten: ${words}.`, (x, y) => {
    const { doc } = sheet
    let base = y + headroom
    const axis = y + height - 22
    for (let at = 0; at <= top + step / 2; at += step) {
      doc
        .moveTo(x + scale(at), y)
        .lineTo(x + scale(at), axis)
        .lineWidth(0.4)
        .stroke(ink.line)
      sheet.label(tick(at), x + scale(at), axis + 4, { size: 7.5, color: ink.third }, 'center')
    }
    if (limit !== null) {
      doc
        .moveTo(x + scale(limit), y)
        .lineTo(x + scale(limit), axis)
        .lineWidth(1.1)
        .stroke(ink.text)
      sheet.label(
        measure === 'weeks' ? 'deadline' : 'budget',
        x + scale(limit) - 3,
        y - 2,
        { size: 7.5, color: ink.text },
        'right',
      )
    }
    for (const [at, { option, quantiles }] of rows.entries()) {
      base += heights[at] ?? 0
      const caliper = base - 10
      for (const dot of stacked[at] ?? []) {
        drawMark(sheet, option.id, x + dot.x, caliper - 7 - radius - dot.level * radius * 2.2, radius)
      }
      doc
        .moveTo(x + scale(quantiles.p10), caliper)
        .lineTo(x + scale(quantiles.p90), caliper)
        .lineWidth(0.8)
        .stroke(ink.tick)
      for (const jaw of [quantiles.p10, quantiles.p90]) {
        doc
          .moveTo(x + scale(jaw), caliper - 4)
          .lineTo(x + scale(jaw), caliper + 4)
          .lineWidth(0.8)
          .stroke(ink.tick)
      }
      drawMark(sheet, option.id, x + scale(quantiles.p50), caliper, 3)
      sheet.label(nameOf(option.id), x, caliper - 11, { size: 9, color: ink.text })
    }
    doc
      .moveTo(x + left, axis)
      .lineTo(x + sheetWidth, axis)
      .lineWidth(0.6)
      .stroke(ink.tick)
  })
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const lead = rough / power
  return (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * power
}

function tick(value: number): string {
  return value >= 1000 ? `${Math.round(value / 100) / 10}k` : String(Math.round(value * 10) / 10)
}
