import { weightFlip } from '../decide/weight-flip.ts'
import type { Brief, Flip, Flips, WeightFlip } from '../model/index.ts'
import { answerOf, withAnswer } from '../scenario/answers.ts'
import { type Evaluation, evaluate, type Measured, measure } from './evaluate.ts'
import { smallRun } from './small-run.ts'

/** Screening takes few trials on common draws; what passes is confirmed by a larger run. */
const SCREEN_TRIALS = 64
const DEEPEST = 3
const MOST_CONFIRMED = 3
const MOST_SHOWN = 3
/** Single changes that move the lead most; only these are combined. */
const COMBINED = 6
/** Screening is noisy and answers interact: sets that promise at least this part of the lead are worth a full look. */
const ENOUGH = 0.7

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
 * a small run of the model at the mean weights; sets of up to three changes are then tried in the order of their
 * summed gains, smallest sets first, and each is confirmed by running the model again with all of them, because
 * answers interact through the schedule. Left out, and named in `untried`: what exists already, which nobody can change,
 * and what the brief spells out beyond the question's own answers (but people who are listed give way to usual teams).
 */
export function findFlips(evaluation: Evaluation): { flips: Flips; sufficient: readonly string[] | null } {
  const { brief } = evaluation.input
  const leader = leaderId(evaluation)
  const { changes, tried: screened, lead } = screenChanges(evaluation)
  const found: Flip[] = []
  let tried = screened
  for (let size = 1; size <= DEEPEST && found.length === 0; size++) {
    const sets = subsets(size === 1 ? changes : strongestByQuestion(changes), size)
      .map((set) => ({ set, gain: set.reduce((sum, change) => sum + change.gain, 0) }))
      .filter(({ gain }) => gain > lead * ENOUGH)
      .sort((a, b) => b.gain - a.gain)
      .slice(0, MOST_CONFIRMED)
    for (const { set } of sets) {
      const changed = set.reduce((next, change) => withAnswer(next, change.question, change.to), brief)
      const again = evaluate({ ...evaluation.input, ...smallRun(evaluation), brief: changed })
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
    flips: {
      answers: found.slice(0, MOST_SHOWN),
      ...(weight ? { weight } : {}),
      tried,
      depth: DEEPEST,
      untried: evaluation.input.index.guide.questions.flatMap(({ id }) =>
        answerOf(brief, id) !== undefined && !isVaried(id, brief) ? [id] : [],
      ),
    },
    sufficient: sufficientAnswers(changes, lead, evaluation),
  }
}

export function leaderId({ input, included, leader }: Evaluation): string {
  return input.index.options[included[leader] as number]?.id ?? ''
}

/** Every other answer to every known question: how much of the lead it takes. Strongest first. */
function screenChanges(evaluation: Evaluation): { changes: Change[]; lead: number; tried: number } {
  const { index, brief } = evaluation.input
  const leader = evaluation.leader
  const draws = evaluation.simulation.input.draws.first(SCREEN_TRIALS)
  const run = (changed: Brief, like?: { measured: Measured; question: string }) =>
    measure({ ...evaluation.input, brief: changed, trials: SCREEN_TRIALS, draws }, like)
  const base = run(brief)
  const lead = leadOf(base, evaluation.meanWeights, leader)
  const changes: Change[] = []
  let tried = 0
  for (const question of index.guide.questions) {
    const current = answerOf(brief, question.id)
    if (current === undefined || !isVaried(question.id, brief)) continue
    const from = question.answers.find((answer) => String(answer.value) === String(current))?.label ?? String(current)
    for (const answer of question.answers) {
      if (String(answer.value) === String(current)) continue
      tried++
      if (leavesAll(question.id, base)) continue
      const changed = withAnswer(brief, question.id, answer.value)
      const like = leavesEstimate(question.id, base) ? { measured: base, question: question.id } : undefined
      const measured = run(changed, like)
      const gain = lead - leadOf(measured, evaluation.meanWeights, leader)
      if (gain > 0) changes.push({ question: question.id, from, to: answer.value, label: answer.label, gain })
    }
  }
  changes.sort((a, b) => b.gain - a.gain || (a.question < b.question ? -1 : 1))
  return { changes, lead, tried }
}

/** Whether other answers to a question can take the place of what the brief says to it. */
function isVaried(question: string, brief: Brief): boolean {
  return question !== 'stage' && (answerOf(brief, question) !== 'listed' || question === 'team')
}

/** Needs and users do not change the estimate of a scope that the brief lists. */
function leavesEstimate(question: string, { simulation }: Measured): boolean {
  return question === 'load.users' || (question.startsWith('needs.') && simulation.scope.basis === 'brief')
}

/** The type alone changes nothing where the brief lists the scope and leaves no question open whose prior asks for it. */
function leavesAll(question: string, { simulation }: Measured): boolean {
  if (question !== 'type' || simulation.scope.basis !== 'brief') return false
  const { states, unknown } = simulation.input.scenario
  return unknown.every((id) => Object.keys(states.get(id)?.question.priorByType ?? {}).length === 0)
}

/** Lead of an option in value at mean cells and mean weights over the best of the others; negative: behind. */
function leadOf({ meanValues }: Measured, weights: Float64Array, option: number): number {
  const totals = meanValues.map((values) =>
    weights.reduce((sum, weight, at) => sum + weight * (values[at] as number), 0),
  )
  return (totals[option] as number) - Math.max(...totals.filter((_, at) => at !== option))
}

function strongestByQuestion(changes: readonly Change[]): readonly Change[] {
  const seen = new Set<string>()
  return changes.filter(({ question }) => !seen.has(question) && seen.add(question)).slice(0, COMBINED)
}

function subsets(changes: readonly Change[], size: number): Change[][] {
  if (size === 0) return [[]]
  return changes.flatMap((change, at) => subsets(changes.slice(at + 1), size - 1).map((rest) => [change, ...rest]))
}

/** The single weight whose change, the others in proportion, ties the leader with another option soonest. */
function nearestWeight({ cells, included, leader, meanValues, meanWeights, input }: Evaluation): WeightFlip | null {
  const values = Float64Array.from(meanValues.flatMap((row) => [...row]))
  const ties = included.flatMap((option, challenger) => {
    const tie = challenger === leader ? null : weightFlip(meanWeights, values, leader, challenger)
    if (!tie) return []
    const to = input.index.options[option]?.id ?? ''
    return [{ criterion: cells.criteria[tie.criterion]?.id ?? '', to, from: tie.from, at: tie.at }]
  })
  return ties.sort((a, b) => Math.abs(a.at - a.from) - Math.abs(b.at - b.from))[0] ?? null
}

/**
 * Few known answers that decide alone: with every other one that is varied changed to what speaks most against the
 * leader, all at once, it still comes first. Starts where the additive bound holds (Marques-Silva et al. 2020, for linear
 * models) and takes in the next strongest answer until a run of the model confirms it, because answers interact. Null
 * when that takes every answer, or none was varied.
 */
function sufficientAnswers(changes: readonly Change[], lead: number, evaluation: Evaluation): string[] | null {
  const { brief, index } = evaluation.input
  const leader = leaderId(evaluation)
  // Strongest first, one a question.
  const worst = changes.filter(({ question }, at) => changes.findIndex((other) => other.question === question) === at)
  const varied = index.guide.questions.filter(({ id }) => answerOf(brief, id) !== undefined && isVaried(id, brief))
  if (varied.length === 0) return null
  let open = worst.reduce((sum, { gain }) => sum + gain, 0)
  let needed = 0
  while (needed < worst.length && open >= lead) open -= (worst[needed++] as Change).gain
  for (; needed < varied.length; needed++) {
    const others = worst.slice(needed)
    const changed = others.reduce((next, { question, to }) => withAnswer(next, question, to), brief)
    const again = evaluate({ ...evaluation.input, ...smallRun(evaluation), brief: changed })
    if (leaderId(again) === leader) return worst.slice(0, needed).map(({ question }) => question)
    if (others.length === 0) return null
  }
  return null
}
