import { constants, derived, sensitivity } from './constants-table.ts'
import { criteriaRules, figuresBehind } from './criteria-table.ts'
import { stack } from './later.ts'
import { questionsTable } from './questions-table.ts'
import { run } from './run-line.ts'
import { type Section, sectionText } from './section.ts'
import { centralWeights, headToHead, shares } from './shares-table.ts'
import { evidenceSection, facts, sources } from './sources-list.ts'
import { driversSection } from './tornado.ts'
import type { View } from './view.ts'
import { costBySkill, workItems } from './work-table.ts'

/** The engineer's half: how each number of the founder's half came about. */
export function engineerReport(view: View): string[] {
  const others = view.options.filter((option) => option !== view.ahead && option.excludedBy === undefined)
  const sections: readonly (Section | null)[] = [
    run(view),
    shares(view),
    headToHead(view),
    criteriaRules(view),
    figuresBehind(view),
    centralWeights(view),
    questionsTable(view),
    ...driversSection(view),
    workItems(view),
    costBySkill(view),
    sensitivity(view),
    derived(view),
    constants(view),
    evidenceSection(view),
    ...others.map(({ id }) => stack(view, id, true)),
    facts(view),
    sources(view),
  ]
  return sections.flatMap((section) => (section === null ? [] : sectionText(section, view)))
}
