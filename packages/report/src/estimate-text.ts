import type { Assessment, Brief, Guide, OptionResult, Quantiles } from '@stackmark/engine'
import { unknownAnswers } from './changes.ts'
import { derived } from './constants-table.ts'
import { costSection, weeksSection } from './effort.ts'
import { grouped } from './figures.ts'
import { columns } from './layout.ts'
import { overrunSection } from './overrun.ts'
import { people } from './people.ts'
import { plainText } from './plain-text.ts'
import type { Screen } from './screen.ts'
import { chartWidth, type Section, sectionText } from './section.ts'
import { driversSection } from './tornado.ts'
import { createView, type View } from './view.ts'
import { costBySkill, workItems } from './work-table.ts'

/** What each option takes, without a verdict. */
export function estimateText(assessment: Assessment, brief: Brief, guide: Guide, screen: Screen): string {
  const view = createView(assessment, brief, guide, screen)
  const { name } = assessment.brief
  const sections: readonly (Section | null)[] = [
    weeksSection(view),
    costSection(view),
    quantileTable(view),
    overrunSection(view),
    costBySkill(view),
    ...driversSection(view),
    workItems(view),
    people(view),
    derived(view),
    unknownAnswers(view),
  ]
  const { seed, trials, estimate } = assessment
  const lines = [
    view.ink.strong(name === null ? 'A product without a name' : plainText(name)),
    ...sections.flatMap((section) => (section === null ? [] : sectionText(section, view))),
    '',
    view.ink.faint(`Seed ${seed}, ${grouped(trials)} trials, overruns as in ${estimate.referenceClass}.`),
  ]
  return `${lines.join('\n')}\n`
}

/** P10, P50, P80 and P90 of everything. */
function quantileTable(view: View): Section {
  const { options, nameOf, currency } = view
  const rows = options.flatMap((option) =>
    quantitiesOf(option, currency).map(([what, { p10, p50, p80, p90 }, digits], at) => [
      at === 0 ? nameOf(option.id) : '',
      what,
      ...[p10, p50, p80, p90].map((amount) => grouped(Math.round(amount / digits) * digits)),
    ]),
  )
  return {
    title: 'In quantiles',
    lines: columns(
      [['', '', 'P10', 'P50', 'P80', 'P90'], ...rows],
      ['left', 'left', 'right', 'right', 'right', 'right'],
      chartWidth(view),
    ),
  }
}

/** Each quantity with what it is rounded to. */
function quantitiesOf(option: OptionResult, currency: string): readonly (readonly [string, Quantiles, number])[] {
  return [
    ['plan, weeks', option.plan.weeks, 1],
    ['weeks', option.weeks, 1],
    ['hours', option.hours, 10],
    [`cost, ${currency}`, option.cost, 1000],
    [`a month, ${currency}`, option.runCostMonthly, 1],
  ]
}
