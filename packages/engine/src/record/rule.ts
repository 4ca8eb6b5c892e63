import { conditionsHold } from '../assess/conditions.ts'
import { knownFacts } from '../assess/known.ts'
import { indexGuide } from '../facts/guide-index.ts'
import type { Brief, Guide } from '../model/index.ts'

/**
 * The option that the source guide's own rule gives for a brief, applied to the letter: its rule for both where that
 * holds, else the option of which more of its statements hold, of equals the one that the guide's rules name first. With
 * `additions` those override all but the rule for both. Statements of which a brief says nothing do not count.
 */
export function ruleChoice(guide: Guide, brief: Brief, additions = false): string | null {
  const known = knownFacts(indexGuide(guide), brief)
  const holding = guide.rules.filter(({ when }) => when.some((conditions) => conditionsHold(conditions, known)))
  const optionsOf = (role: string) => holding.filter((rule) => rule.role === role).map(({ option }) => option)
  const [both] = optionsOf('both')
  if (both !== undefined) return both
  const [added] = additions ? optionsOf('addition') : []
  if (added !== undefined) return added
  const statements = optionsOf('source')
  const named = [...new Set(guide.rules.filter(({ role }) => role === 'source').map(({ option }) => option))]
  const count = (option: string) => statements.filter((each) => each === option).length
  return named.sort((a, b) => count(b) - count(a))[0] ?? null
}
