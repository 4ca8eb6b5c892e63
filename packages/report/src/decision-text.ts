import type { Decision, Decisions } from '@stackmark/engine'
import { grouped } from './figures.ts'
import { createInk, type Ink } from './ink.ts'
import { type Column, columns, indent, paragraph } from './layout.ts'
import { cut, plainText } from './plain-text.ts'
import type { Screen } from './screen.ts'
import { percent } from './shares-table.ts'

/** The answer to a decision problem, or to each of its cases, for people. */
export function decisionText(found: Decisions, screen: Screen): string {
  const ink = createInk(screen)
  const lines =
    'cases' in found
      ? found.cases.flatMap((decision, at) => [
          ...(at === 0 ? [] : ['']),
          ink.strong(plainText(decision.name)),
          ...indent(decisionLines(decision, ink, screen.width - 2)),
        ])
      : decisionLines(found, ink, screen.width)
  return `${lines.join('\n')}\n`
}

const longestName = 28

function right(count: number): Column[] {
  return Array.from({ length: count }, () => 'right')
}

function decisionLines(decision: Decision, ink: Ink, width: number): string[] {
  const { alternatives, criteria, rankAcceptability, centralWeights, confidenceFactors, pairwiseWinning } = decision
  const names = alternatives.map((name) => cut(plainText(name), longestName))
  const ranks = names.map((name, at) => [
    name,
    ...(rankAcceptability[at] ?? []).map(percent),
    shown(confidenceFactors[at] ?? null),
    (decision.meanTotals[at] ?? 0).toFixed(3),
  ])
  return [
    ink.strong('How often each comes first, second, …, of 100'),
    ...indent(
      columns(
        [['', ...names.map((_, rank) => String(rank + 1)), 'confidence', 'mean value'], ...ranks],
        ['left', ...right(names.length + 2)],
        width - 2,
      ),
    ),
    '',
    ink.strong('Weights on average where each comes first, of 100'),
    ...indent(
      columns(
        [
          ['', ...names],
          ...criteria.map((name, at) => [
            cut(plainText(name), longestName),
            ...alternatives.map((_, alternative) => shown(centralWeights[alternative]?.[at] ?? null)),
          ]),
        ],
        ['left', ...right(names.length)],
        width - 2,
      ),
    ),
    '',
    ink.strong('How often the one on the left is worth more, of 100'),
    ...indent(
      columns(
        [
          ['', ...names],
          ...names.map((name, a) => [
            name,
            ...names.map((_, b) => (a === b ? '-' : percent(pairwiseWinning[a]?.[b] ?? 0))),
          ]),
        ],
        ['left', ...right(names.length)],
        width - 2,
      ),
    ),
    '',
    ...paragraph(entropyText(decision), width),
  ]
}

function shown(share: number | null): string {
  return share === null ? '-' : percent(share)
}

function entropyText({ choiceEntropyBits, rankingEntropyBits, samples, exact, mixing }: Decision): string {
  const drawn = exact ? 'Nothing was drawn, so there is no sampling error' : `${grouped(samples)} samples`
  const chain =
    mixing === null
      ? ''
      : `; the chain of weights is worth ${grouped(Math.round(mixing.effectiveSamples))} independent draws`
  return `${drawn}${chain}. Open: ${choiceEntropyBits.toFixed(2)} bits of who comes first, ${rankingEntropyBits.toFixed(2)} of the ranking.`
}
