import type { Cell, Guide, OptionResult } from '@stackmark/engine'
import { answerName, withoutStop } from './answers.ts'
import { rawFigure } from './cell-words.ts'
import { flipText, noFlip, weightText } from './changes.ts'
import type { Figure } from './explain-query.ts'
import {
  chance,
  counted,
  grouped,
  listed,
  money,
  moneyRange,
  ofHundred,
  twoFigures,
  weeks,
  weeksRange,
} from './figures.ts'
import { plainText } from './plain-text.ts'
import { percent } from './shares-table.ts'
import type { View } from './view.ts'

/** What a traced figure is called. */
export function figureName(figure: Figure, { criteria }: Guide): string {
  switch (figure.kind) {
    case 'cell':
      return criteria.find(({ id }) => id === figure.criterion)?.name ?? figure.criterion
    case 'share':
      return 'share of the ways to weigh in which it comes first'
    case 'plan':
      return 'weeks as planned'
    case 'hours':
      return 'hours to the first release'
    case 'deadline':
      return 'chance of being out in time'
    case 'budget':
      return 'chance of staying within the budget'
    case 'drivers':
      return 'what moves its weeks'
    case 'staged':
      return 'starting with it, or growing into it'
    case 'flips':
      return 'what would put another option first'
    case 'precedents':
      return 'how often comparable products chose it'
  }
}

/** A traced figure in words, and how it comes about. */
export function figureSaid(
  figure: Figure,
  result: OptionResult,
  [cell]: readonly Cell[],
  view: View,
): { readonly value: string; readonly how: string } {
  const { decision, samples, trials } = view.assessment
  const how = cell?.how ?? ''
  switch (figure.kind) {
    case 'share':
      return {
        value: `${ofHundred(result.share)}; with every cell at its mean ${ofHundred(result.shareWeightsOnly)}`,
        how:
          `Counted over ${grouped(samples)} weightings (${decision.weights}), each meeting one of ${grouped(trials)} trials that draw all ` +
          "open answers, effort, overrun, rates and load. An option's total is the sum over the criteria of weight times value.",
      }
    case 'plan': {
      const { p10, p50, p90 } = result.plan.weeks
      return {
        value: `${weeks(p50)} (${weeksRange(p10, p90)})`,
        how: `${how.replace(/, overrun included\.$/, '')}, overrun left out.`,
      }
    }
    case 'hours': {
      const { p10, p50, p90 } = result.hours
      const value = `${twoFigures(p50)} hours (${twoFigures(p10)} to ${twoFigures(p90)})`
      return { value, how: 'Hours that people work on all items until the last is done, overrun included.' }
    }
    case 'deadline': {
      const value =
        result.deadlineProbability === null ? 'the brief names no deadline' : chance(result.deadlineProbability)
      return { value, how: `Share of the trials that end by the deadline. ${how}` }
    }
    case 'budget': {
      const value = result.budgetProbability === null ? 'the brief names no budget' : chance(result.budgetProbability)
      return { value, how: `Share of the trials that cost no more than the budget. ${how}` }
    }
    case 'drivers':
      return driversSaid(result, view)
    case 'staged':
      return stagedSaid(result, view)
    case 'flips':
      return flipsSaid(view)
    case 'precedents':
      return precedentsSaid(result, view)
    case 'cell':
      return { value: cell === undefined ? 'unknown' : cellValue(cell, result), how }
  }
}

type Said = ReturnType<typeof figureSaid>

function driversSaid({ drivers, weeks: { p50 } }: OptionResult, { guide }: View): Said {
  const said = drivers
    .toSorted((a, b) => b.share - a.share)
    .map(({ input, name, share, weeksWhenLow, weeksWhenHigh }) => {
      const called = guide.questions.some(({ id }) => id === input) ? answerName(guide, input) : plainText(name)
      return `${called} ${percent(share)} (${weeksWhenLow.toFixed(1)} to ${weeksWhenHigh.toFixed(1)} weeks)`
    })
  return {
    value: `of the variance of its weeks, in 100: ${listed(said)}; the middle is ${p50.toFixed(1)} weeks`,
    how:
      "First-order shares: the trials are put into bins by each input, and the variance of the bins' means is held " +
      'against the whole. In brackets the median weeks in the lowest and the highest fifth of the input. What inputs do ' +
      'together belongs to none of them, so the shares need not add up to 100.',
  }
}

function stagedSaid({ id }: OptionResult, { assessment, nameOf }: View): Said {
  const ways = assessment.staged
    .filter(({ now, later }) => now === id || later === id)
    .map(
      ({ now, later, trigger, addedWeeks, addedCost }) =>
        `${nameOf(now)} now, ${nameOf(later)} later adds ${weeksRange(addedWeeks.p10, addedWeeks.p90)} and ` +
        `${moneyRange(addedCost.p10, addedCost.p90, addedCost.currency)} when this comes: ${withoutStop(plainText(trigger))}`,
    )
  return {
    value: ways.length === 0 ? 'the guide knows no such step for it here' : ways.join('; '),
    how:
      "The step is the boundary's fixed work, the integration of what lies on both of its sides, and learning a language " +
      "nobody knows: at the mean rate of the option one starts with, by its people's hours a week, and under the same overrun.",
  }
}

function flipsSaid(view: View): Said {
  const { answers, tried, depth } = view.assessment.flips
  const weight = weightText(view)
  const found = answers.length === 0 ? [noFlip(view)] : answers.map((flip) => flipText(view, flip))
  return {
    value: withoutStop([...found, ...(weight === null ? [] : [weight])].join(' ')),
    how:
      `${counted(tried, 'change')} of answers were looked at on the draws of the first trials, up to ${depth} at once, the ` +
      'fewest first; what seemed to turn the order was run again whole, and only what then did is told.',
  }
}

function precedentsSaid({ id }: OptionResult, { assessment, guide }: View): Said {
  const found = assessment.precedents
  if (found === null) return { value: 'the guide has no precedents', how: '' }
  const named = (traits: readonly string[]) =>
    traits.length === 0
      ? 'none'
      : listed(guide.traits.filter((trait) => traits.includes(trait.id)).map(({ name }) => name))
  return {
    value:
      `${ofHundred(found.probabilities[id] ?? 0)} products like this one, by the wider labels ` +
      `${ofHundred(found.wider[id] ?? 0)}; in the whole sample ${ofHundred(found.sampleShares[id] ?? 0)}`,
    how:
      `A multinomial logistic regression on traits of products, trained on ${grouped(found.products)} open source products ` +
      `whose choice is proven by their files. ${found.prior === null ? 'It starts from the shares in that sample' : 'It starts from the shares you expect'}; ` +
      `traits left open are averaged over how often the products have them. Told by the brief: ${named(found.known)}; ` +
      `open: ${named(found.open)}. The verdict does not use it.`,
  }
}

function cellValue(cell: Cell, { weeks: spread, cost }: OptionResult): string {
  const worth = `worth ${cell.meanValue.toFixed(2)} on the scale from 0 to 1 (mean)`
  if (cell.unit === 'weeks') return `${weeks(spread.p50)} (${weeksRange(spread.p10, spread.p90)}), ${worth}`
  if (cell.unit === 'usd') {
    return `${money(cost.p50, cost.currency)} (${moneyRange(cost.p10, cost.p90, cost.currency)}), ${worth}`
  }
  return `${rawFigure(cell)}, ${worth}`
}
