import { prioritiesText } from './answers.ts'
import { listed } from './figures.ts'
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
    ...indent(paragraph(meaning(view, 'Each mark'), measure - 2).map(ink.faint)),
  ]
}

/** What one of the hundred is; `each` names it. */
export function meaning({ assessment, brief, guide }: View, each: string): string {
  const { criteria, leanAt, strongAt } = assessment.decision
  const keeps = brief.priorities?.length
    ? `that keeps your order (${prioritiesText(guide, brief.priorities)}, the others below)`
    : `(you gave no priorities, so every balance of ${listed(guide.groups.map(({ name }) => name.toLowerCase()))} counts alike)`
  return (
    `${each} is one way to weigh the ${criteria.length} criteria ${keeps}, together with one draw of all that is uncertain. ` +
    `From ${percent(leanAt)} on it says "leans to", from ${percent(strongAt)} on "a strong case".`
  )
}

function percent(share: number): number {
  return Math.round(share * 100)
}
