import { answerName } from './answers.ts'
import { columns } from './layout.ts'
import { cut } from './plain-text.ts'
import { chartWidth, type Section } from './section.ts'
import { percent } from './shares-table.ts'
import type { View } from './view.ts'

/** What each open question is worth, and how far its answers move the one ahead. */
export function questionsTable(view: View): Section | null {
  const { assessment, ahead, guide, nameOf } = view
  const open = assessment.questions.toSorted((a, b) => b.value - a.value || b.entropyGain - a.entropyGain)
  if (open.length === 0) return null
  const rows = open.map(({ id, value, entropyGain, shares }) => {
    const seen = shares.filter(({ probability }) => probability > 0).map((each) => each.shares[ahead.id] ?? 0)
    const range = seen.length === 0 ? '-' : `${percent(Math.min(...seen))} to ${percent(Math.max(...seen))}`
    return [cut(answerName(guide, id), 44), value.toFixed(4), entropyGain.toFixed(3), range]
  })
  return {
    title: 'Open questions: expected gain in value of knowing the answer',
    lines: columns(
      [['', 'gain', 'bits', `share of ${nameOf(ahead.id)} by answer`], ...rows],
      ['left', 'right', 'right', 'right'],
      chartWidth(view),
    ),
  }
}
