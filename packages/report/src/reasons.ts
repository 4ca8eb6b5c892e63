import type { OptionResult } from '@stackmark/engine'
import { comparison } from './cell-words.ts'
import { chance, listed } from './figures.ts'
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
  const all = view.guide.criteria.map(({ id, name }): Reason => {
    const gap = (view.contribution(one.id, id)?.value ?? 0) - (view.contribution(other.id, id)?.value ?? 0)
    return { criterion: id, name, gap, words: comparison(view, id, one.id, other.id) }
  })
  const byWeight = all
    .filter(({ gap }) => Math.abs(gap) >= leastGap)
    .toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap))
  return { pro: byWeight.filter(({ gap }) => gap > 0), contra: byWeight.filter(({ gap }) => gap < 0) }
}

/** Why the one ahead, and as many reasons against it as for it. */
export function reasons(view: View): Section[] {
  const { ahead, next, nameOf } = view
  if (next === null) {
    return [{ title: 'Why', lines: [`Your brief leaves no option but ${nameOf(ahead.id)}.`] }]
  }
  const { pro, contra } = reasonsBetween(view, ahead, next)
  const against = [...contra.map(({ name, words }) => `${name}: ${words}`), ...furtherAgainst(view, next)]
  const shown = Math.min(mostReasons, Math.max(1, pro.length), Math.max(1, against.length))
  const [leader, second] = [nameOf(ahead.id), nameOf(next.id)]
  const lines = (texts: readonly string[], none: string) =>
    (texts.length === 0 ? [none] : texts.slice(0, shown)).flatMap((text) => paragraph(text, proseWidth(view), '- '))
  return [
    {
      title: `For ${leader}, beside ${second}`,
      lines: lines(
        pro.map(({ name, words }) => `${name}: ${words}`),
        'Nothing sets it apart.',
      ),
    },
    { title: `Against ${leader}, beside ${second}`, lines: lines(against, 'Nothing that weighs enough to count.') },
  ]
}

/** What else speaks against the one ahead: beside the other options, and what it may miss. */
export function furtherAgainst(view: View, next: OptionResult): string[] {
  const { ahead, options, nameOf, brief } = view
  const third = options.filter((option) => option !== ahead && option !== next && option.excludedBy === undefined)
  const beside = third.flatMap((other) =>
    reasonsBetween(view, ahead, other).contra.map(
      ({ name, words }) => `Beside ${nameOf(other.id)}, ${lowered(name)}: ${words}`,
    ),
  )
  const late = ahead.deadlineProbability
  const dear = ahead.budgetProbability
  return [
    ...(late !== null && late < certain
      ? [`It is out by week ${brief.deadline?.weeks} in ${chance(late)} cases only`]
      : []),
    ...(dear !== null && dear < certain ? [`It stays within the budget in ${chance(dear)} cases only`] : []),
    ...beside,
  ]
}

/** A date or budget met this surely is nothing to hold against an option. */
const certain = 0.8

function lowered(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** How much of what sets the two apart is judged, fitted, sourced and measured. */
export function restsOn({ assessment }: View): string {
  const words = {
    judged: 'judgements',
    fitted: 'numbers fitted to a table',
    sourced: 'sources',
    measured: 'measurements',
  }
  const parts = (['judged', 'fitted', 'sourced', 'measured'] as const)
    .filter((basis) => Math.round(assessment.recommendation.restsOn[basis] * 100) > 0)
    .map((basis) => `${Math.round(assessment.recommendation.restsOn[basis] * 100)} parts in 100 on ${words[basis]}`)
  return `What sets them apart rests ${listed(parts)}, each criterion counted under the least certain number it is made of.`
}
