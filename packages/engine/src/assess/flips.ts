import { weightFlip } from '../decide/weight-flip.ts'
import type { Flip, Flips, WeightFlip } from '../model/index.ts'
import { answerOf, withAnswer } from '../scenario/answers.ts'
import { type Evaluation, evaluate } from './evaluate.ts'

/** How the search for flips is kept small: few trials on common draws to screen, more to confirm. */
const SCREEN = { trials: 150, samples: 1500 } as const
const CONFIRM = { trials: 600, samples: 12_000 } as const
const DEEPEST = 3
const MOST_CONFIRMED = 4
const MOST_SHOWN = 3
/** Single changes that move the leader's lead most; only these are combined. */
const COMBINED = 6

interface Change {
  readonly question: string
  readonly from: string
  readonly to: string | number
  readonly label: string
  /** How much the leader's lead in mean value shrinks. */
  readonly gain: number
}

/**
 * The fewest changed answers that put another option first. Every other answer to every known question is screened by
 * a small run of the model; sets of up to three changes are then tried in the order of their summed gains, smallest
 * sets first, and each is confirmed by running the model again with all of them, because answers interact through the
 * schedule. Answers nobody can change (what exists already) are left out.
 */
export function findFlips(evaluation: Evaluation): { flips: Flips; sufficient: readonly string[] | null } {
  const { index, brief } = evaluation.input
  const leader = leaderId(evaluation)
  const screened = leadOf(rerun(evaluation, brief, SCREEN), leader)
  const changes: Change[] = []
  let tried = 0
  for (const question of index.guide.questions) {
    const current = answerOf(brief, question.id)
    if (current === undefined || current === 'listed' || question.id === 'stage') continue
    for (const answer of question.answers) {
      if (String(answer.value) === String(current)) continue
      const lead = leadOf(rerun(evaluation, withAnswer(brief, question.id, answer.value), SCREEN), leader)
      tried++
      const gain = screened - lead
      if (gain <= 0) continue
      const from = question.answers.find((other) => String(other.value) === String(current))?.label ?? String(current)
      changes.push({ question: question.id, from, to: answer.value, label: answer.label, gain })
    }
  }
  changes.sort((a, b) => b.gain - a.gain || (a.question < b.question ? -1 : 1))
  const found: Flip[] = []
  for (let size = 1; size <= DEEPEST && found.length === 0; size++) {
    const sets = subsets(bestPerQuestion(changes, size), size)
      .map((set) => ({ set, gain: set.reduce((sum, change) => sum + change.gain, 0) }))
      .filter(({ gain }) => gain > screened * ENOUGH)
      .sort((a, b) => b.gain - a.gain)
      .slice(0, MOST_CONFIRMED)
    for (const { set } of sets) {
      const changed = set.reduce((next, change) => withAnswer(next, change.question, change.to), brief)
      const again = rerun(evaluation, changed, CONFIRM)
      tried++
      if (leaderId(again) === leader) continue
      found.push({
        to: leaderId(again),
        changes: set.map(({ question, from, to, label }) => ({ question, from, to: String(to), label })),
        share: again.result.rankAcceptability[again.leader]?.[0] ?? 0,
      })
    }
  }
  const weight = nearestWeight(evaluation)
  return {
    flips: { answers: found.slice(0, MOST_SHOWN), ...(weight ? { weight } : {}), tried, depth: DEEPEST },
    sufficient: sufficientAnswers(changes, screened, evaluation),
  }
}

/**
 * The fewest known answers that decide alone: whatever the others were changed to, their worst changes together would
 * not use up the lead (the additive bound of Marques-Silva et al. 2020 for linear models, here a screen: answers
 * interact a little). Null when every answer is needed or there is none.
 */
function sufficientAnswers(changes: readonly Change[], lead: number, { input }: Evaluation): string[] | null {
  const known = input.index.guide.questions.map(({ id }) => id).filter((id) => answerOf(input.brief, id) !== undefined)
  const worst = new Map<string, number>()
  for (const { question, gain } of changes) worst.set(question, Math.max(gain, worst.get(question) ?? 0))
  const byWeight = [...worst].sort((a, b) => b[1] - a[1])
  let open = byWeight.reduce((sum, [, gain]) => sum + gain, 0)
  const needed: string[] = []
  for (const [question, gain] of byWeight) {
    if (open < lead) break
    needed.push(question)
    open -= gain
  }
  return open < lead && needed.length < known.length ? needed : null
}

/** Screening is noisy and answers interact: sets that promise at least this part of the lead are worth a full look. */
const ENOUGH = 0.7

function rerun(
  evaluation: Evaluation,
  brief: Evaluation['input']['brief'],
  counts: { trials: number; samples: number },
) {
  return evaluate({ ...evaluation.input, brief, ...counts })
}

export function leaderId({ input, included, leader }: Evaluation): string {
  return input.index.options[included[leader] as number]?.id ?? ''
}

/** Lead of an option in mean value over the best of the others; negative where it is behind. */
function leadOf(evaluation: Evaluation, option: string): number {
  const { index } = evaluation.input
  const means = evaluation.result.meanTotals
  const at = evaluation.included.findIndex((candidate) => index.options[candidate]?.id === option)
  const others = [...means].filter((_, candidate) => candidate !== at)
  return (means[at] as number) - Math.max(...others)
}

/** Each question's strongest changes: all of them for single flips, the strongest few when they are combined. */
function bestPerQuestion(changes: readonly Change[], size: number): readonly Change[] {
  if (size === 1) return changes
  const seen = new Set<string>()
  return changes.filter(({ question }) => !seen.has(question) && seen.add(question)).slice(0, COMBINED)
}

function subsets(changes: readonly Change[], size: number): Change[][] {
  if (size === 0) return [[]]
  return changes.flatMap((change, at) => subsets(changes.slice(at + 1), size - 1).map((rest) => [change, ...rest]))
}

/** The single weight whose change, the others in proportion, ties the leader with another option soonest. */
function nearestWeight(evaluation: Evaluation): WeightFlip | null {
  const { cells, included, leader, meanValues, meanWeights, input } = evaluation
  const candidates = included.flatMap((_, challenger) => {
    if (challenger === leader) return []
    return weightFlip(meanWeights, meanValues, leader, challenger).map(({ criterion, weight }) => ({
      criterion: cells.criteria[criterion]?.id ?? '',
      to: input.index.options[included[challenger] as number]?.id ?? '',
      from: meanWeights[criterion] as number,
      at: weight,
    }))
  })
  candidates.sort((a, b) => Math.abs(a.at - a.from) - Math.abs(b.at - b.from))
  return candidates[0] ?? null
}
