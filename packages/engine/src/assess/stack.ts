import { ecosystemOf } from '../estimate/shape.ts'
import type { GuideIndex } from '../facts/guide-index.ts'
import type { OptionShape, StackPick } from '../model/index.ts'
import { type ConditionFacts, conditionsHold } from './conditions.ts'

/** The stack inside an option: for each slot that the brief opens, the first pick whose conditions hold. */
export function pickStack(index: GuideIndex, option: string, shape: OptionShape, known: ConditionFacts): StackPick[] {
  const facts = { ...known, option }
  return index.guide.stack.flatMap((slot) => {
    if (!conditionsHold(slot.when, facts)) return []
    const ecosystem = ecosystemOf(index, shape, slot.skill)
    const pick = slot.picks.find(
      (candidate) => candidate.ecosystem === ecosystem && conditionsHold(candidate.when, facts),
    )
    if (!pick) return []
    return [
      {
        option,
        need: slot.id,
        name: slot.name,
        pick: pick.pick,
        reason: pick.reason,
        alternatives: pick.alternatives,
        facts: pick.facts,
      },
    ]
  })
}
