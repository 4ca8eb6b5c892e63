import type { Assessment, Brief, Guide } from '@stackmark/engine'
import { engineerReport } from './engineer.ts'
import { founderReport } from './founder.ts'
import { wrap } from './layout.ts'
import type { Screen } from './screen.ts'
import { createView } from './view.ts'

/** The report on a brief as text: the founder's half, with `full` the engineer's half after it. */
export function report(assessment: Assessment, brief: Brief, guide: Guide, screen: Screen, full: boolean): string {
  const view = createView(assessment, brief, guide, screen)
  const { ink } = view
  const more = full
    ? 'Trace any figure: --explain node/weeks, --explain share/node, --explain node/<criterion>.'
    : 'More: --full for weights, drivers, work items and sources; --explain node/weeks to trace a figure; --md for a record.'
  const hint = more.replaceAll('node', view.ahead.id)
  const lines = [
    ...founderReport(view, full),
    ...(full ? ['', ink.faint('─'.repeat(view.measure)), ...engineerReport(view)] : []),
    '',
    ...wrap(hint, view.measure).map(ink.faint),
  ]
  return `${lines.join('\n')}\n`
}
