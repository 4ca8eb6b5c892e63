import type { Guide } from '@stackmark/engine'
import type { Output } from '../api/operations.ts'
import type { Shown } from './shown.ts'

/** What the store gave, for its page. */
export function shownOf({ id, createdAt, brief, assessment }: Output<'getAssessment'>, guide: Guide): Shown {
  // Checked when it was stored, by the guide that was in use then.
  return { id, createdAt, brief, assessment, guide }
}
