import type { Assessment, Brief, Guide, OptionResult } from '@stackmark/engine'
import { createView, type View } from '@stackmark/report/view'

/** A stored assessment with all that its page looks up. */
export interface Shown {
  readonly id: string
  /** When it was stored, ISO 8601. */
  readonly createdAt: string
  readonly assessment: Assessment
  readonly brief: Brief
  /** The guide in use today, for words; the figures are the assessment's own. */
  readonly guide: Guide
}

/** Always in alphabetical order of their names, whoever leads. */
export function optionsOf({ assessment }: Pick<Shown, 'assessment'>): readonly OptionResult[] {
  return assessment.options.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** What the words of the report are made of, for pages: without widths and styles of a terminal. */
export function viewOf({ assessment, brief, guide }: Shown): View {
  return createView(assessment, brief, guide, { width: 80, depth: 'none', ground: 'light' })
}
