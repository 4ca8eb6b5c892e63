import { twoFigures } from './figures.ts'
import { paragraph } from './layout.ts'
import { proseWidth, type Section } from './section.ts'
import { percent } from './shares-table.ts'
import type { View } from './view.ts'

/** Numbers of the model that are no facts about the world, each with its basis. */
export function constants(view: View): Section {
  const { constants: all } = view.assessment.estimate
  const fitted = all.filter(({ basis }) => basis === 'fitted').length
  const lines = all.flatMap(({ id, value, unit, basis, meaning }) =>
    paragraph(`${id} = ${value} ${unit} (${basis}). ${meaning}`, proseWidth(view), '- '),
  )
  return { title: `Constants of the estimate: ${all.length}, of which ${fitted} fitted`, lines }
}

/** How far the stated spread between options carries. */
export function sensitivity(view: View): Section {
  const { stated, leadAtHalf, leadAtDouble } = view.assessment.estimate.optionSpread
  const text =
    `Options surprise with a spread of ${stated} (log) of their own. At half of it ${view.nameOf(view.ahead.id)} comes first in ` +
    `${percent(leadAtHalf)} of 100, at double in ${percent(leadAtDouble)} (smaller runs, so compare the two with each other).`
  return { title: 'Sensitivity', lines: paragraph(text, proseWidth(view)) }
}

/** Technical inputs worked out from what a founder knows. */
export function derived(view: View): Section | null {
  const { derived: inputs } = view.assessment
  if (inputs.length === 0) return null
  const lines = inputs.flatMap(({ path, value, unit, from }) => {
    const range =
      value.p10 === value.p90
        ? twoFigures(value.p50)
        : `${twoFigures(value.p50)} (${twoFigures(value.p10)} to ${twoFigures(value.p90)})`
    return paragraph(
      `${path} = ${range} ${unit}: ${from}. Write it into the brief to override it.`,
      proseWidth(view),
      '- ',
    )
  })
  return { title: 'Worked out from your answers', lines }
}
