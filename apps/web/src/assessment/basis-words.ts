import type { Basis } from '@stackmark/engine'

/** What the words for certainty mean. */
export const basisWords: Readonly<Record<Basis, string>> = {
  sourced: 'read in a source',
  measured: 'measured by a run',
  fitted: 'fitted to published timelines or to finished projects',
  judged: 'judged by the authors of the guide',
}
