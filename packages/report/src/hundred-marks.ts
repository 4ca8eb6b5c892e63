import { countsOfHundred } from './counts-of-hundred.ts'
import { padEnd, padStart } from './layout.ts'
import { displayWidth } from './plain-text.ts'
import type { View } from './view.ts'

/** One row an option: name, count and as many marks, in groups of ten. */
export function hundredMarks(view: View): string[] {
  const { options, assessment, ink, nameOf, mark } = view
  const shares = options
    .filter(({ excludedBy }) => excludedBy === undefined)
    .map(({ id, name, share }) => ({ option: id, name, share }))
  const counts = countsOfHundred({ shares, leader: assessment.recommendation.option })
  const names = Math.max(...options.map(({ id }) => displayWidth(nameOf(id))))
  const indent = names + 7
  const groups = groupsIn(view.width - indent - 2)
  return options.flatMap(({ id, share, excludedBy }) => {
    const count = counts.get(id) ?? 0
    const lead = `${padEnd(nameOf(id), names)}  ${padStart(String(count), 3)}  `
    if (excludedBy !== undefined)
      return [`${padEnd(nameOf(id), names)}    -  ${mark(id)} ${ink.faint(`left out by ${excludedBy}`)}`]
    if (count === 0) return [lead + ink.faint(share > 0 ? 'now and then, less than 1 of 100' : 'never')]
    const rows: string[] = []
    for (let left = count; left > 0; left -= groups * 10) rows.push(groupsOfTen(view, id, Math.min(left, groups * 10)))
    return rows.map((row, at) => (at === 0 ? lead : ' '.repeat(indent)) + row)
  })
}

/** Groups of ten marks that fit in a width: all ten, half or fewer, so that rows can be added up. */
function groupsIn(width: number): number {
  return [10, 5, 2, 1].find((groups) => groups * 11 - 1 <= width) ?? 1
}

function groupsOfTen({ mark }: View, option: string, count: number): string {
  const groups: string[] = []
  for (let left = count; left > 0; left -= 10) groups.push(mark(option, Math.min(10, left)))
  return groups.join(' ')
}
