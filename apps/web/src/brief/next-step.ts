import type { Brief, Guide } from '@stackmark/engine'
import { nextQuestion } from '@stackmark/report/interview/next-question'
import type { Standing } from '@stackmark/report/interview/standing'
import { isAnswered, type Step } from './steps.ts'

/** Where one is when nothing is left to ask. */
export const end = 'end'

/** In the order in which they narrow the figures. */
const detailsInTurn = ['scope', 'budget', 'deadline', 'name'] as const

interface Asking {
  readonly guide: Guide
  readonly steps: readonly Step[]
  readonly brief: Brief
  /** What is not asked again: nobody knew, or it was passed over. */
  readonly skipped: ReadonlySet<string>
  readonly engineer: boolean
  /** Null while the model has not answered: then questions come in the order of the guide. */
  readonly standing: Standing | null
}

/** What to ask next: the question worth most, then what has no list of answers, then `end`. */
export function nextStep({ guide, steps, brief, skipped, engineer, standing }: Asking): string {
  const isOpen = (id: string) => !skipped.has(id) && !isAnswered(brief, id)
  const question =
    standing === null
      ? steps.find((step) => step.question !== null && isOpen(step.id))?.id
      : nextQuestion(standing, guide, { skipped, engineer })?.question.id
  return question ?? detailsInTurn.find(isOpen) ?? end
}

/** Whether a question that a founder can answer is worth asking, also of those that were passed over. */
export function couldStillChange(guide: Guide, standing: Standing): boolean {
  return nextQuestion(standing, guide, { skipped: new Set(), engineer: false }) !== null
}
