import { type Guide, LEAST_GAIN, type Question, type QuestionValue } from '@stackmark/engine'
import type { Standing } from './standing.ts'

export interface Asked {
  readonly question: Question
  readonly worth: QuestionValue
}

export interface Asking {
  /** Questions somebody did not know the answer of: not asked again. */
  readonly skipped: ReadonlySet<string>
  /** Whether questions for engineers may be asked. */
  readonly engineer: boolean
  /** Gain below which a question is not asked; `LEAST_GAIN` unless given. */
  readonly leastGain?: number
}

/**
 * Where people expect a conversation to start, and what gives the other questions their footing: these count this many
 * times their worth when the order is made, so that they come early where they are worth about as much as the rest.
 */
const EARLY: ReadonlyMap<string, number> = new Map([
  ['type', 2],
  ['team', 1.25],
])

/**
 * The question to ask next: the one whose answer is expected to gain the most, then the one that says the most about
 * who comes first. Null is the stop rule: no open question that this person can be asked gains enough.
 */
export function nextQuestion({ questions }: Standing, guide: Guide, asking: Asking): Asked | null {
  const { skipped, engineer, leastGain = LEAST_GAIN } = asking
  const open = questions
    .flatMap((worth): Asked[] => {
      const question = guide.questions.find(({ id }) => id === worth.id)
      if (!question || skipped.has(worth.id) || worth.value < leastGain) return []
      return question.asks === 'engineer' && !engineer ? [] : [{ question, worth }]
    })
    .sort((a, b) => orderOf(b.worth) - orderOf(a.worth) || b.worth.entropyGain - a.worth.entropyGain)
  return open[0] ?? null
}

function orderOf({ id, value }: QuestionValue): number {
  return value * (EARLY.get(id) ?? 1)
}
