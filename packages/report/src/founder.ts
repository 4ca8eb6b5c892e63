import { nextQuestion, unknownAnswers, whatWouldChangeIt } from './changes.ts'
import { costSection, weeksSection } from './effort.ts'
import { misconceptions, stack, stagedWays } from './later.ts'
import { paragraph } from './layout.ts'
import { people } from './people.ts'
import { precedents } from './precedents.ts'
import { reasons, restsOn } from './reasons.ts'
import { type Section, sectionText } from './section.ts'
import { verdict } from './verdict.ts'
import type { View } from './view.ts'

/**
 * The founder's half of the report: what was found, how sure, why, what would change it, what it takes. `full` names
 * the alternatives of each pick as well.
 */
export function founderReport(view: View, full: boolean): string[] {
  const sections: readonly (Section | null)[] = [
    ...reasons(view),
    whatWouldChangeIt(view),
    nextQuestion(view),
    precedents(view, full),
    weeksSection(view),
    costSection(view),
    people(view),
    stagedWays(view),
    stack(view, view.ahead.id, full),
    misconceptions(view),
    unknownAnswers(view),
  ]
  return [
    ...verdict(view),
    ...sections.flatMap((section) => (section === null ? [] : sectionText(section, view))),
    '',
    ...paragraph(restsOn(view), view.measure),
  ]
}
