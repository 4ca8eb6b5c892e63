import type { Assessment, Brief, QuestionValue, Strength } from '@stackmark/engine'

/** How things stand with what a brief says so far. */
export interface Standing {
  /** Options in the running, by name: no order of rank. Shares are of 1. */
  readonly shares: readonly Share[]
  /** Null in a dead heat. */
  readonly leader: string | null
  readonly strength: Strength
  readonly sentence: string
  /** What each open question is worth. */
  readonly questions: readonly QuestionValue[]
}

export interface Share {
  readonly option: string
  readonly name: string
  readonly share: number
}

/**
 * Says how a brief stands. `step`: after an answer, so quick that nobody waits; `answer`: with the numbers of trials
 * that `stackmark assess` takes, so that both say the same.
 */
export type Look = (brief: Brief, size: 'step' | 'answer') => Standing

/** The part of an assessment that an interview shows. */
export function standingOf(
  assessment: Pick<Assessment, 'recommendation' | 'questions'> & {
    readonly options: readonly Pick<Assessment['options'][number], 'id' | 'name' | 'share' | 'excludedBy'>[]
  },
): Standing {
  const { recommendation, options, questions } = assessment
  return {
    shares: options
      .filter(({ excludedBy }) => excludedBy === undefined)
      .map(({ id, name, share }) => ({ option: id, name, share }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    leader: recommendation.option,
    strength: recommendation.strength,
    sentence: recommendation.sentence,
    questions,
  }
}
