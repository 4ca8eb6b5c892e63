import type { Cell, Measure, Quantiles } from '@stackmark/engine'
import { chance, money, moneyRange, price, twoFigures, weeks, weeksRange, withoutUnit } from './figures.ts'
import type { View } from './view.ts'

/**
 * What a criterion finds for one option, beside another: `7 weeks (4 to 10) against 8 (6 to 12)`. Figures as a founder
 * is told them; where two would read the same although they differ, a finer one is shown.
 */
export function comparison(view: View, criterion: string, one: string, other: string): string {
  const { measure } = view.criterion(criterion)
  const [a, b] = [figure(view, measure, criterion, one), figure(view, measure, criterion, other)]
  return `${frames[measure](a, b)}${oftener(view, measure, one, other)}`
}

/** Weeks and money are drawn together, so that middle cases alike may hide that one is nearly always ahead. */
function oftener({ assessment }: View, measure: Measure, one: string, other: string): string {
  const kind = measure === 'weeks' ? 'fasterProbability' : measure === 'cost' ? 'cheaperProbability' : null
  if (kind === null) return ''
  const pair = assessment.differences.find(({ a, b }) => [a, b].includes(one) && [a, b].includes(other))
  if (pair === undefined) return ''
  const probability = pair.a === one ? pair[kind] : 1 - pair[kind]
  return `; ${measure === 'weeks' ? 'sooner' : 'cheaper'} in ${chance(probability)} cases`
}

const frames: Readonly<Record<Measure, (a: string, b: string) => string>> = {
  weeks: (a, b) => `${a}, against ${b}`,
  cost: (a, b) => `${a}, against ${b}`,
  reach: (a, b) => `${a} of 100 parts of what you need are at hand, against ${b}`,
  headroom: (a, b) => `${a} chances of 100 that one small machine carries twice your load, against ${b}`,
  'run-cost': (a, b) => `${a} a month, against ${b}`,
  operations: (a, b) => `${a} parts and languages to look after, against ${b}`,
  hiring: (a, b) => `${a} of 100 developers could fill what is still open, against ${b}`,
  continuity: (a, b) => `${a} of 100 hours of the code are work that two people could do, against ${b}`,
  'contract-types': (a, b) => `types find ${a} of 100 mistakes between the parts, against ${b}`,
  reversibility: (a, b) => `${a} person-weeks to add the other language later, against ${b}`,
}

function figure(view: View, measure: Measure, criterion: string, option: string): string {
  const result = view.options.find(({ id }) => id === option)
  const raw = view.cell(option, criterion)?.raw
  if (result === undefined || raw === undefined) return 'unknown'
  switch (measure) {
    case 'weeks':
      return `${weeks(result.weeks.p50)} (${withoutUnit(weeksRange(result.weeks.p10, result.weeks.p90))})`
    case 'cost': {
      const { p10, p50, p90, currency } = result.cost
      return `${money(p50, currency)} (${withoutUnit(moneyRange(p10, p90, currency))})`
    }
    case 'run-cost': {
      const { p10, p90, currency } = result.runCostMonthly
      return price(p10, p90, currency)
    }
    case 'reach':
    case 'headroom':
    case 'hiring':
    case 'continuity':
    case 'contract-types':
      return hundredths(raw)
    case 'operations':
      // The scale counts parts and languages and takes one off, so that a single program is 1.
      return twoFigures(raw.p50 + 1)
    case 'reversibility':
      return twoFigures(raw.p50)
  }
}

function hundredths({ p10, p50, p90 }: Quantiles): string {
  const [low, middle, high] = [p10, p50, p90].map((share) => twoFigures(Math.round(share * 1000) / 10))
  return low === high ? `${middle}` : `${middle} (${low} to ${high})`
}

/** What a criterion finds for one option alone, as the end of a sentence. */
export function finding(view: View, criterion: string, option: string): string {
  const { measure } = view.criterion(criterion)
  return framesAlone[measure](figure(view, measure, criterion, option))
}

const framesAlone: Readonly<Record<Measure, (figure: string) => string>> = {
  weeks: (a) => `${a} to the first release`,
  cost: (a) => `${a} to the first release`,
  reach: (a) => `${a} of 100 parts of what you need are at hand`,
  headroom: (a) => `${a} chances of 100 that one small machine carries twice your load`,
  'run-cost': (a) => `${a} a month to run`,
  operations: (a) => `${a} parts and languages to look after`,
  hiring: (a) => `${a} of 100 developers could fill what is still open`,
  continuity: (a) => `${a} of 100 hours of the code are work that two people could do`,
  'contract-types': (a) => `types find ${a} of 100 mistakes between the parts`,
  reversibility: (a) => `${a} person-weeks to add the other language later`,
}

/** A raw figure with its unit, for tables and traces. */
export function rawFigure({ raw, unit }: Pick<Cell, 'raw' | 'unit'>): string {
  const share = unit === 'share'
  const [low, middle, high] = [raw.p10, raw.p50, raw.p90].map((amount) => twoFigures(share ? amount * 100 : amount))
  const named = share ? '%' : ` ${unit === 'count' ? '' : unit}`.trimEnd()
  return low === high ? `${middle}${named}` : `${middle}${named} (${low} to ${high})`
}
