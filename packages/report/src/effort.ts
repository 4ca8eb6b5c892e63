import type { Difference, OptionResult } from '@stackmark/engine'
import { type DotAxis, dotPlot, planFlag } from './dot-plot.ts'
import {
  chance,
  counted,
  type DifferenceWords,
  differenceRange,
  grouped,
  money,
  moneyRange,
  moneyWords,
  price,
  weeks,
  weeksRange,
  weekWords,
} from './figures.ts'
import { columns, paragraph } from './layout.ts'
import { quantileDots } from './quantile-dots.ts'
import { chartWidth, proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** Weeks to the first release: odds, plan, deadline, and what lies between the options. */
export function weeksSection(view: View): Section {
  const { brief, options, assessment } = view
  const { deadline } = brief
  const axis: DotAxis = {
    ...(deadline === undefined
      ? {}
      : { line: { at: deadline.weeks, label: `your deadline, ${weeksExact(deadline.weeks)}` } }),
    label: (value) => String(Math.round(value * 10) / 10),
    title: 'weeks',
  }
  const rows = options.map(({ id, weeks: spread, plan, deadlineProbability }) => ({
    label: view.nameOf(id),
    mark: view.mark(id),
    dots: quantileDots(spread, known(deadline?.weeks, deadlineProbability)),
    quantiles: spread,
    plan: plan.weeks.p50,
  }))
  const table = columns(
    [
      ['', 'as planned', 'middle case', '8 cases of 10', ...(deadline === undefined ? [] : ['in time'])],
      ...options.map((option) => [
        view.nameOf(option.id),
        weeks(option.plan.weeks.p50),
        weeks(option.weeks.p50),
        weeksRange(option.weeks.p10, option.weeks.p90),
        ...(option.deadlineProbability === null ? [] : [chance(option.deadlineProbability)]),
      ]),
    ],
    [],
    chartWidth(view),
  )
  return {
    title: 'Weeks to the first release',
    lines: [
      ...legend(view),
      '',
      ...dotPlot(rows, axis, chartWidth(view)),
      '',
      ...table,
      '',
      ...beside(view, (difference) => difference.weeks, weekWords),
      ...(assessment.estimate.scopeBasis === 'brief' ? [] : scopeNote(view)),
    ],
  }
}

/** Money to the first release, and what running it costs. */
export function costSection(view: View): Section {
  const { brief, options, currency } = view
  const { budget } = brief
  const axis: DotAxis = {
    ...(budget === undefined
      ? {}
      : { line: { at: budget.amount, label: `your budget, ${grouped(budget.amount)} ${currency}` } }),
    label: (value) => (value >= 1000 ? `${grouped(Math.round(value / 100) / 10)}k` : String(Math.round(value))),
    title: currency,
  }
  const rows = options.map(({ id, cost, budgetProbability }) => ({
    label: view.nameOf(id),
    mark: view.mark(id),
    dots: quantileDots(cost, known(budget?.amount, budgetProbability)),
    quantiles: cost,
  }))
  const table = columns(
    [
      ['', 'middle case', '8 cases of 10', ...(budget === undefined ? [] : ['within it']), 'to run, a month'],
      ...options.map(({ id, cost, budgetProbability, runCostMonthly }) => [
        view.nameOf(id),
        money(cost.p50, currency),
        moneyRange(cost.p10, cost.p90, currency),
        ...(budgetProbability === null ? [] : [chance(budgetProbability)]),
        price(runCostMonthly.p10, runCostMonthly.p90, currency),
      ]),
    ],
    [],
    chartWidth(view),
  )
  return {
    title: 'Cost of the first release',
    lines: [
      ...dotPlot(rows, axis, chartWidth(view)),
      '',
      ...table,
      '',
      ...beside(view, (difference) => difference.cost, moneyWords(currency)),
    ],
  }
}

function known(value: number | undefined, probability: number | null) {
  return value === undefined || probability === null ? undefined : { value, probability }
}

function weeksExact(count: number): string {
  return counted(count, 'week')
}

function legend(view: View): string[] {
  const text =
    `Each mark is 1 chance in 20. Under them, 8 cases of 10 fall between the ends of the line, half of all on each side ` +
    `of its mark; ${planFlag} is the plan, where nothing runs over.`
  return paragraph(text, proseWidth(view)).map(view.ink.faint)
}

function scopeNote(view: View): string[] {
  const text =
    view.assessment.estimate.scopeBasis === 'product-type'
      ? 'You listed no scope: this is what such products usually contain. Listing it narrows every range.'
      : 'Neither the kind of product nor its scope is known: this covers all kinds. Naming either narrows every range.'
  return ['', ...paragraph(text, proseWidth(view))]
}

/** The other options beside the one ahead, on the same draws. */
function beside(
  view: View,
  part: (difference: Difference) => { readonly p10: number; readonly p90: number },
  words: DifferenceWords,
): string[] {
  const { ahead, options, nameOf, assessment } = view
  const others = options.filter((option) => option !== ahead && option.excludedBy === undefined)
  return others.flatMap((other) => {
    const range = differenceFrom(assessment.differences, other, ahead, part)
    if (range === null) return []
    const said = differenceRange(range.low, range.high, words)
    const text = `${nameOf(other.id)} beside ${nameOf(ahead.id)}, 8 cases of 10: ${said}.`
    return paragraph(text, proseWidth(view))
  })
}

/** `one` minus `other`, P10 and P90, whichever way round the pair was computed. */
export function differenceFrom(
  differences: readonly Difference[],
  one: OptionResult,
  other: OptionResult,
  part: (difference: Difference) => { readonly p10: number; readonly p90: number },
): { readonly low: number; readonly high: number } | null {
  for (const difference of differences) {
    const { p10, p90 } = part(difference)
    if (difference.a === one.id && difference.b === other.id) return { low: p10, high: p90 }
    if (difference.a === other.id && difference.b === one.id) return { low: -p90, high: -p10 }
  }
  return null
}
