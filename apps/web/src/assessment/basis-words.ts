import type { Basis } from '@stackmark/engine'

/** What was done to get a number, after "its least certain number was". */
export const basisWords: Readonly<Record<Basis, string>> = {
  sourced: 'read in a source',
  measured: 'measured by a run',
  fitted: 'fitted to published timelines or to finished projects',
  judged: 'judged by the authors of the guide',
}
