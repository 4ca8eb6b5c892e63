import { rawFigure } from './cell-words.ts'
import { padEnd, paragraph } from './layout.ts'
import { displayWidth } from './plain-text.ts'
import { chartWidth, proseWidth, type Section } from './section.ts'
import { percent } from './shares-table.ts'
import type { View } from './view.ts'

const longestRule = 60
const shortestRule = 16
/** What stands right of a rule. */
const besideRule = '  weight, least certain basis'

/** A rule from 0 to 1 for each criterion with the options' marks on it, and its weight at the right. */
export function criteriaRules(view: View): Section {
  const { guide, assessment, options, mark, nameOf, cell } = view
  const names = Math.max(...guide.criteria.map(({ name }) => displayWidth(name)))
  const length = Math.max(shortestRule, Math.min(longestRule, chartWidth(view) - names - 2 - besideRule.length))
  const lines = guide.criteria.map(({ id, name }) => {
    const cells = options.flatMap((option) => {
      const value = cell(option.id, id)?.meanValue
      return value === undefined ? [] : [{ option: option.id, value }]
    })
    const weight = assessment.decision.criteria.find((criterion) => criterion.id === id)?.meanWeight ?? 0
    const basis = cell(view.ahead.id, id)?.basis ?? ''
    return [`${padEnd(name, names)}  ${rule(cells, length, mark)}`, `  ${percent(weight).padStart(4)}  ${basis}`]
  })
  const head = [`${' '.repeat(names)}  ${padEnd('0 worst', length - 6)}best 1`, besideRule]
  // Where there is no room beside the rule, what belongs there stands below it.
  const fits = names + 2 + length + besideRule.length <= chartWidth(view)
  const drawn = [head, ...lines].flatMap((parts) => (fits ? [parts.join('')] : parts))
  const key = options.map(({ id }) => `${mark(id)} ${nameOf(id)}`).join('   ')
  return { title: 'Criteria: mean value of each option on the fixed scale', lines: [key, ...drawn] }
}

/** Marks on a rule; those that would lie on one another stand side by side. */
function rule(
  cells: readonly { readonly option: string; readonly value: number }[],
  length: number,
  mark: (option: string) => string,
): string {
  const places = new Map<number, string>()
  for (const { option, value } of cells.toSorted((a, b) => a.value - b.value)) {
    let at = Math.round(value * (length - 1))
    while (places.has(at)) at++
    // At the right end there is room to the left only.
    while (at > length - 1 || places.has(at)) at--
    places.set(at, option)
  }
  const taken = [...places.keys()]
  const [from, to] = [Math.min(...taken), Math.max(...taken)]
  return Array.from({ length }, (_, at) => {
    const option = places.get(at)
    if (option !== undefined) return mark(option)
    return at > from && at < to ? '─' : '·'
  }).join('')
}

/** What each value was made of: the raw figures, and how they come about. */
export function figuresBehind(view: View): Section {
  const { guide, options, nameOf, cell } = view
  const lines = guide.criteria.flatMap(({ id, name }) => {
    const figures = options.flatMap((option) => {
      const found = cell(option.id, id)
      return found === undefined ? [] : [`${nameOf(option.id)} ${rawFigure(found)}`]
    })
    const how = cell(view.ahead.id, id)?.how ?? ''
    return paragraph(`${name}: ${figures.join('; ')}. ${how}`, proseWidth(view), '- ')
  })
  return { title: 'Figures behind the values: middle case (8 cases of 10)', lines }
}
