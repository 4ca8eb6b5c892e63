import type { Brief, QuestionValue, Strength } from '@stackmark/engine'

/** How things stand with what a brief says so far. */
export interface Standing {
  /** Options in the running, by name: in no order of rank. Shares are of 1. */
  readonly shares: readonly {
    readonly option: string
    readonly name: string
    readonly share: number
  }[]
  /** Null in a dead heat. */
  readonly leader: string | null
  readonly strength: Strength
  readonly sentence: string
  /** What each open question is worth. */
  readonly questions: readonly QuestionValue[]
}

/**
 * Says how a brief stands. `step`: after an answer, so quick that nobody waits; `answer`: with as many trials as
 * `stackmark assess` takes, so that both say the same.
 */
export type Look = (brief: Brief, size: 'step' | 'answer') => Standing
