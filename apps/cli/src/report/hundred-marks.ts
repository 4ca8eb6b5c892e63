import type { OptionResult } from '@stackmark/engine'
import { padEnd, padStart } from './layout.ts'
import { displayWidth } from './plain-text.ts'
import type { View } from './view.ts'

/** Shares as marks of a hundred: whole numbers that sum to 100. The one ahead keeps the count its sentence names. */
export function markCounts(options: readonly OptionResult[], ahead: OptionResult): ReadonlyMap<string, number> {
  const total = options.reduce((sum, { share }) => sum + share, 0)
  const first = Math.round((ahead.share / (total || 1)) * 100)
  const others = options.filter((option) => option !== ahead)
  const rest = others.reduce((sum, { share }) => sum + share, 0)
  const exact = others.map(({ id, share }) => ({ id, marks: rest === 0 ? 0 : (share / rest) * (100 - first) }))
  const counts = new Map(exact.map(({ id, marks }) => [id, Math.floor(marks + 1e-9)]))
  const missing = rest === 0 ? 0 : 100 - first - [...counts.values()].reduce((sum, count) => sum + count, 0)
  const byRemainder = exact.toSorted((a, b) => fraction(b.marks) - fraction(a.marks))
  for (const { id } of byRemainder.slice(0, missing)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts.set(ahead.id, rest === 0 ? 100 : first)
}

function fraction(amount: number): number {
  return amount - Math.floor(amount + 1e-9)
}

/** One row an option: name, count and as many marks, in groups of ten. */
export function hundredMarks(view: View): string[] {
  const { options, ahead, ink, nameOf } = view
  const counts = markCounts(options, ahead)
  const names = Math.max(...options.map(({ id }) => displayWidth(nameOf(id))))
  const indent = names + 7
  const groups = groupsIn(view.width - indent - 2)
  return options.flatMap(({ id, share, excludedBy }) => {
    const count = counts.get(id) ?? 0
    const lead = `${padEnd(nameOf(id), names)}  ${padStart(String(count), 3)}  `
    if (excludedBy !== undefined) return [`${padEnd(nameOf(id), names)}   ${ink.faint('—  left out by your brief')}`]
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
