import { prioritiesText } from './answers.ts'
import { hundredMarks } from './hundred-marks.ts'
import { indent, paragraph, wrap } from './layout.ts'
import { plainText } from './plain-text.ts'
import type { View } from './view.ts'

/** What the product is, what was found, how sure, and what that means. */
export function verdict(view: View): string[] {
  const { assessment, ink, measure } = view
  const { name, summary } = assessment.brief
  return [
    ink.strong(name === null ? 'A product without a name' : plainText(name)),
    ...(summary === null ? [] : wrap(plainText(summary), measure)),
    '',
    ...wrap(assessment.recommendation.sentence, measure).map(ink.strong),
    '',
    ...indent(hundredMarks(view)),
    '',
    ...paragraph(meaning(view), measure - 2).map((line) => ink.faint(line)).map((line) => `  ${line}`),
  ]
}

/** What one of the hundred marks is. */
export function meaning({ assessment, brief, guide }: View): string {
  const { criteria, leanAt, strongAt } = assessment.decision
  const groups = [...new Set(criteria.map(({ group }) => group))].length
  const ways = brief.priorities?.length
    ? `one way to weigh the ${criteria.length} criteria that keeps the order you gave (${prioritiesText(guide, brief.priorities)}, the others below in any order)`
    : `one way to weigh the ${criteria.length} criteria; as you named no priorities, every balance of their ${groups} groups counts alike`
  return (
    `Each mark is ${ways}, together with one draw of all that is uncertain. From ${percent(leanAt)} marks on it says ` +
    `"leans to", from ${percent(strongAt)} on "a strong case".`
  )
}

function percent(share: number): number {
  return Math.round(share * 100)
}
