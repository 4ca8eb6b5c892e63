import { withoutStop } from './answers.ts'
import { finding } from './cell-words.ts'
import { moneyRange, weeksRange } from './figures.ts'
import { paragraph } from './layout.ts'
import { plainText } from './plain-text.ts'
import { proseWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** Ways to start with one option and grow into another. */
export function stagedWays(view: View): Section | null {
  const { staged } = view.assessment
  if (staged.length === 0) return null
  const lines = staged.flatMap((way) =>
    paragraph(
      `${view.nameOf(way.now)} now, ${view.nameOf(way.later)} later. When: ${withoutStop(plainText(way.trigger))}. ` +
        `The step then takes ${weeksRange(way.addedWeeks.p10, way.addedWeeks.p90)} and ` +
        `${moneyRange(way.addedCost.p10, way.addedCost.p90, way.addedCost.currency)}.`,
      proseWidth(view),
      '- ',
    ),
  )
  return { title: 'Start with one, add the other later', lines }
}

/** What to build with inside an option: a pick a line with its reason. */
export function stack(view: View, option: string, full: boolean): Section {
  const { assessment, nameOf } = view
  const picks = assessment.stack.filter((pick) => pick.option === option)
  const lines = picks.flatMap(({ name, pick, reason, alternatives }) => {
    const instead = full && alternatives.length > 0 ? ` Instead: ${alternatives.map(plainText).join(', ')}.` : ''
    return paragraph(
      `${plainText(name)}: ${view.ink.strong(plainText(pick))}. ${plainText(reason)}${instead}`,
      proseWidth(view),
      '- ',
    )
  })
  return { title: `What to build it with: ${nameOf(option)}`, lines }
}

/** Sayings that this brief gives reason to repeat, answered. */
export function misconceptions(view: View): Section | null {
  const { misconceptions: sayings } = view.assessment
  if (sayings.length === 0) return null
  const lines = sayings.flatMap(({ saying, answer, cell }) => {
    const here = `Here, for ${view.nameOf(cell.option)}: ${finding(view, cell.criterion, cell.option)}.`
    return paragraph(`"${plainText(saying)}" ${plainText(answer)} ${here}`, proseWidth(view), '- ')
  })
  return { title: 'What people say', lines }
}
