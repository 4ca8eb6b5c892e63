import { type QuestionWorth, valueOfInformation } from '../decide/value-of-information.ts'
import type { NextQuestion, QuestionValue } from '../model/index.ts'
import type { Evaluation } from './evaluate.ts'

/** Below this expected gain in value (0–1 scale) no answer is worth asking for: the stop rule of the interview. */
export const LEAST_GAIN = 0.0005

/** Questions about what a founder cannot know are asked only when they promise this many times more. */
const ENGINEER_EFFORT = 3

/**
 * What each unanswered question is worth: expected gain in value when the answer is known before choosing (EVPPI), and
 * the expected fall in entropy of who comes first. Each trial drew the open answers, cells and weights jointly, so that
 * binning by answer is the conditional expectation (see the method's notes on discrete answers).
 */
export function questionValues(evaluation: Evaluation): QuestionValue[] {
  const { simulation, result, included, input, priorities, cells } = evaluation
  const { scenario } = simulation.input
  const ids = included.map((option) => input.index.options[option]?.id ?? '')
  const open = scenario.unknown.flatMap((id) => {
    const state = scenario.states.get(id)
    if (!state || state.known !== undefined) return []
    const { answers } = state.question
    const column =
      id === 'priorities' ? heaviestGroup(priorities.groups, priorities.weights, cells.criteria.length) : state.drawn
    if (!column) return []
    return [{ id, answers, drawn: column }]
  })
  const worths = valueOfInformation(
    result.totals,
    included.length,
    open.map(({ answers, drawn }) => ({ answers: answers.length, drawn })),
    result.firsts,
  )
  return open.map(({ id, answers }, at) => {
    const worth = worths[at] as QuestionWorth
    return {
      id,
      value: worth.evppi,
      entropyGain: Math.max(0, worth.mutualInformationBits),
      shares: answers.map((answer, number) => ({
        answer: answer.value,
        label: answer.label,
        probability: worth.answers[number]?.probability ?? 0,
        shares: Object.fromEntries(
          ids.map((option, alternative) => [option, worth.answers[number]?.shares?.[alternative] ?? 0]),
        ),
      })),
    }
  })
}

/** The question to ask next: the most gain for its effort, then the most information; null when none is worth it. */
export function nextQuestion(evaluation: Evaluation, values: readonly QuestionValue[]): NextQuestion | null {
  const worth = values
    .flatMap((value) => {
      const question = evaluation.simulation.input.scenario.states.get(value.id)?.question
      return question ? [{ value, question, effort: question.asks === 'engineer' ? ENGINEER_EFFORT : 1 }] : []
    })
    .sort((a, b) => b.value.value / b.effort - a.value.value / a.effort || b.value.entropyGain - a.value.entropyGain)
  const best = worth[0]
  if (!best || best.value.value < LEAST_GAIN) return null
  const { id, text, why, answers } = best.question
  return { id, text, why, answers, value: best.value.value, entropyGain: best.value.entropyGain }
}

/** Which group of criteria weighs most, by sample: the answer to what matters most. Null under given priorities. */
function heaviestGroup(
  groups: readonly (readonly number[])[] | null,
  weights: Float64Array,
  criteria: number,
): Uint8Array | null {
  if (!groups) return null
  const groupOf = new Uint8Array(criteria)
  groups.forEach((members, group) => {
    for (const criterion of members) groupOf[criterion] = group
  })
  const heaviest = new Uint8Array(weights.length / criteria)
  fillHeaviest(heaviest, weights, groupOf, new Float64Array(groups.length))
  return heaviest
}

function fillHeaviest(heaviest: Uint8Array, weights: Float64Array, groupOf: Uint8Array, sums: Float64Array): void {
  for (let sample = 0, at = 0; sample < heaviest.length; sample++) {
    for (let group = 0; group < sums.length; group++) sums[group] = 0
    for (let criterion = 0; criterion < groupOf.length; criterion++, at++) {
      const group = groupOf[criterion] as number
      sums[group] = (sums[group] as number) + (weights[at] as number)
    }
    let most = 0
    for (let group = 1; group < sums.length; group++) {
      if ((sums[group] as number) > (sums[most] as number)) most = group
    }
    heaviest[sample] = most
  }
}
