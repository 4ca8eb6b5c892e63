import type { Comparison, Effect, SideSummary } from './comparison.ts'
import { money, moneyRange, weeks, weeksRange, withoutUnit } from './figures.ts'
import { createInk } from './ink.ts'
import { columns, indent, paragraph, wrap } from './layout.ts'
import { cut, plainText } from './plain-text.ts'
import type { Screen } from './screen.ts'

/** A comparison for people. */
export function comparisonText(found: Comparison, screen: Screen): string {
  const ink = createInk(screen)
  const width = Math.min(screen.width, 100) - 2
  const { a, b, answers } = found
  const title = (text: string) => ['', ...wrap(text, width).map(ink.strong)]
  const lines = [
    ...[a, b].flatMap((side, at) => [
      ...paragraph(
        `${plainText(side.name ?? side.file)} (${plainText(side.file)})`,
        width,
        `${ink.strong('AB'.charAt(at))}  `,
      ),
      ...paragraph(side.recommendation.sentence, width, '   '),
    ]),
    ...title('Results'),
    ...indent(columns([['', 'A', 'B'], ...a.options.flatMap((option) => resultRows(option.id, a, b))], [], width - 2)),
    ...(answers === null
      ? [
          '',
          ...paragraph(
            'An assessment does not hold its brief: to see what caused the difference, compare two briefs.',
            width,
          ),
        ]
      : answers.length === 0
        ? ['', 'The two briefs give the same answers.']
        : [
            ...title('Answers that differ'),
            ...indent(
              answers.flatMap(({ name, from, to }) => [
                plainText(name),
                ...paragraph(said(from), width, '  A  '),
                ...paragraph(said(to), width, '  B  '),
              ]),
            ),
            ...title(`What each does to ${nameIn(a, found.option)} when put into A`),
            ...indent(columns(effectRows(found), ['left', 'right', 'right', 'right', 'left'], width - 2)),
            '',
            ...paragraph(
              'Each answer alone, on the same draws; answers act on one another, so the effects need not add up.',
              width,
            ).map(ink.faint),
          ]),
  ]
  return `${lines.join('\n')}\n`
}

function said(answer: string | null): string {
  return answer === null ? 'not answered' : plainText(answer)
}

function nameIn({ options }: SideSummary, id: string): string {
  return plainText(options.find((option) => option.id === id)?.name ?? id)
}

function resultRows(id: string, a: SideSummary, b: SideSummary): string[][] {
  const [x, y] = [a, b].map(({ options }) => options.find((option) => option.id === id))
  const both = (say: (option: NonNullable<typeof x>) => string) => [x, y].map((option) => (option ? say(option) : '-'))
  return [
    [
      nameIn(a, id),
      ...both(({ share, excludedBy }) =>
        excludedBy === undefined ? `first in ${Math.round(share * 100)} of 100` : 'left out',
      ),
    ],
    ['', ...both(({ weeks: w }) => `${weeks(w.p50)} (${withoutUnit(weeksRange(w.p10, w.p90))})`)],
    [
      '',
      ...both(
        ({ cost }) =>
          `${money(cost.p50, cost.currency)} (${withoutUnit(moneyRange(cost.p10, cost.p90, cost.currency))})`,
      ),
    ],
  ]
}

const longestName = 40

function effectRows({ a, b, answers, together }: Comparison): string[][] {
  const currency = a.options[0]?.cost.currency ?? ''
  const row = (name: string, effect: Effect): string[] => [
    cut(plainText(name), longestName),
    change(effect.share, (share) => Math.round(share * 100)),
    change(effect.weeks, Math.round),
    change(effect.cost, (cost) => Math.round(cost / 1000)),
    effect.ahead === null ? 'level' : nameIn(b, effect.ahead),
  ]
  return [
    ['', 'first in 100', 'weeks', `1,000 ${currency}`, 'then ahead'],
    ...(answers ?? []).map(({ name, effect }) => row(name, effect)),
    ...(together === null ? [] : [row('All together', together)]),
  ]
}

/** `69 to 40 (-29)`. */
function change([before, after]: readonly [number, number], rounded: (amount: number) => number): string {
  const [from, to] = [rounded(before), rounded(after)]
  const by = to - from
  return by === 0 ? `${to} (same)` : `${from} to ${to} (${by > 0 ? '+' : ''}${by})`
}
