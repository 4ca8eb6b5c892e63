import type { OptionResult } from '@stackmark/engine'
import { comparison } from './cell-words.ts'
import { listed } from './figures.ts'
import { paragraph } from './layout.ts'
import { proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** A criterion that sets two options apart. */
export interface Reason {
  readonly criterion: string
  readonly name: string
  /** Weight times difference of values, 0–1: positive for the first option. */
  readonly gap: number
  readonly words: string
}

/** Gaps below this would not move a total by a mark. */
const leastGap = 0.001
const mostReasons = 3

/** What sets one option apart from another, the weightiest first, for and against. */
export function reasonsBetween(
  view: View,
  one: OptionResult,
  other: OptionResult,
): { readonly pro: readonly Reason[]; readonly contra: readonly Reason[] } {
  const reasons = view.guide.criteria.map(({ id, name }): Reason => {
    const gap = (view.contribution(one.id, id)?.value ?? 0) - (view.contribution(other.id, id)?.value ?? 0)
    return { criterion: id, name, gap, words: comparison(view, id, one.id, other.id) }
  })
  const byWeight = reasons
    .filter(({ gap }) => Math.abs(gap) >= leastGap)
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
  return { pro: byWeight.filter(({ gap }) => gap > 0), contra: byWeight.filter(({ gap }) => gap < 0) }
}

/** Why the one ahead, and as many reasons against it as for it, as far as there are any. */
export function reasons(view: View): Section[] {
  const { ahead, next, nameOf } = view
  if (next === null) {
    return [{ title: 'Why', lines: [`Your brief leaves no option but ${nameOf(ahead.id)}.`] }]
  }
  const { pro, contra } = reasonsBetween(view, ahead, next)
  const shown = contra.length === 0 ? mostReasons : Math.min(mostReasons, Math.max(1, pro.length), contra.length)
  const [leader, second] = [nameOf(ahead.id), nameOf(next.id)]
  return [
    { title: `For ${leader}, beside ${second}`, lines: reasonLines(view, pro.slice(0, shown), `Nothing sets it apart.`) },
    {
      title: `Against ${leader}, beside ${second}`,
      lines: reasonLines(view, contra.slice(0, shown), `Nothing that weighs enough to count.`),
    },
  ]
}

function reasonLines(view: View, shown: readonly Reason[], none: string): string[] {
  if (shown.length === 0) return [none]
  return shown.flatMap(({ name, words }) => paragraph(`${name}: ${words}`, proseWidth(view), '- '))
}

/** How much of what sets the two apart is judged, fitted, sourced and measured. */
export function restsOn({ assessment }: View): string {
  const words = { judged: 'judgements', fitted: 'numbers fitted to a table', sourced: 'sources', measured: 'measurements' }
  const parts = (['judged', 'fitted', 'sourced', 'measured'] as const)
    .filter((basis) => Math.round(assessment.recommendation.restsOn[basis] * 100) > 0)
    .map((basis) => `${Math.round(assessment.recommendation.restsOn[basis] * 100)} parts in 100 on ${words[basis]}`)
  return `What sets them apart rests ${listed(parts)}, each criterion counted under the least certain number it is made of.`
}
