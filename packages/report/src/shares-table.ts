import { wilsonInterval } from '@stackmark/engine'
import { columns, paragraph } from './layout.ts'
import { chartWidth, proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** Shares with the error of sampling, ranks, values and confidence. */
export function shares(view: View): Section {
  const { options, assessment, nameOf } = view
  const { decision, trials } = assessment
  const rows = options.map((option) => {
    if (option.excludedBy !== undefined) return [nameOf(option.id), `left out by ${option.excludedBy}`]
    const { low, high } = wilsonInterval(option.share * trials, trials)
    return [
      nameOf(option.id),
      `${percent(option.share)} (${percent(low)} to ${percent(high)})`,
      percent(option.shareWeightsOnly),
      option.rankAcceptability.map(percent).join(' '),
      option.meanValue.toFixed(3),
      option.confidenceFactor === null ? '-' : percent(option.confidenceFactor),
    ]
  })
  const header = ['', 'share (95% of sampling)', 'cells at mean', 'by rank', 'mean value', 'confidence']
  const note =
    `Lead in mean value ${decision.gap.toFixed(3)}; below ${decision.relevantGap} nothing is called strong. ` +
    `Entropy of who is first ${decision.choiceEntropyBits.toFixed(2)} bits, of the ranking ${decision.rankingEntropyBits.toFixed(2)}. ` +
    `Weights: ${decision.weights}.`
  return {
    title: 'Shares, in 100',
    lines: [
      ...columns([header, ...rows], ['left', 'right', 'right', 'right', 'right', 'right'], chartWidth(view)),
      '',
      ...paragraph(note, proseWidth(view)),
    ],
  }
}

/** Each pair: with everything uncertain, at mean cells, and without sampling. */
export function headToHead(view: View): Section | null {
  const { assessment, nameOf, options } = view
  if (assessment.headToHead.length === 0) return null
  const included = assessment.options.filter((option) => option.excludedBy === undefined).map(({ id }) => id)
  const rows = assessment.headToHead.map(({ a, b, winShare, exact }) => {
    const uncertain = assessment.decision.pairwiseWinning[included.indexOf(a)]?.[included.indexOf(b)]
    return [
      `${nameOf(a)} before ${nameOf(b)}`,
      uncertain === undefined ? '-' : percent(uncertain),
      percent(winShare),
      exact === null ? '-' : (exact * 100).toFixed(3),
    ]
  })
  const lines = columns(
    [['', 'all uncertain', 'cells at mean', 'the same, exact'], ...rows],
    ['left', 'right', 'right', 'right'],
    chartWidth(view),
  )
  return options.length < 2 ? null : { title: 'Head to head, in 100', lines }
}

/** The weighting under which each option typically comes first. */
export function centralWeights(view: View): Section {
  const { assessment, nameOf, guide } = view
  const winners = view.options.flatMap(({ id, centralWeights: weights }) => (weights === null ? [] : [{ id, weights }]))
  const rows = guide.criteria.map(({ id, name }) => [
    name,
    percent(assessment.decision.criteria.find((criterion) => criterion.id === id)?.meanWeight ?? 0),
    ...winners.map(({ weights }) => percent(weights[id] ?? 0)),
  ])
  return {
    title: 'Weights, in 100: on average, and on average where an option comes first',
    lines: columns(
      [['', 'all', ...winners.map(({ id }) => nameOf(id))], ...rows],
      ['left', ...winners.map(() => 'right' as const), 'right'],
      chartWidth(view),
    ),
  }
}

/** A share of a hundred to one decimal, for comparing. */
export function percent(share: number): string {
  const rounded = (share * 100).toFixed(1)
  return share > 0 && rounded === '0.0' ? `<0.1` : rounded
}
