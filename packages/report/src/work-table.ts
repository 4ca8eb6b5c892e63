import type { WorkItem } from '@stackmark/engine'
import { skillName } from './answers.ts'
import { grouped, twoFigures } from './figures.ts'
import { columns } from './layout.ts'
import { cut, plainText } from './plain-text.ts'
import { chartWidth, type Section } from './section.ts'
import type { View } from './view.ts'

/** Work items: hours before libraries help, and under each option. */
export function workItems(view: View): Section | null {
  const { assessment, options, nameOf, guide } = view
  const { items, scopeBasis } = assessment.estimate
  if (items.length === 0) return null
  const rows = grouping(items).map(({ name, skill, hours, byOption }) => [
    cut(plainText(name), 40),
    skillName(guide, skill),
    whole(hours),
    ...options.map(({ id }) => whole(byOption[id] ?? 0)),
  ])
  const sum = (of: (item: (typeof items)[number]) => number) =>
    whole(items.reduce((total, item) => total + of(item), 0))
  const total = [
    'Together',
    '',
    sum(({ hours }) => hours),
    ...options.map(({ id }) => sum(({ byOption }) => byOption[id] ?? 0)),
  ]
  const basis = {
    brief: 'as your brief lists them',
    'product-type': 'as such products usually have',
    drawn: 'of the most likely kind of product',
  }[scopeBasis]
  return {
    title: `Work items ${basis}: mean hours without overrun`,
    lines: columns(
      [['', '', 'before', ...options.map(({ id }) => nameOf(id))], ...rows, total],
      ['left', 'left', ...options.map(() => 'right' as const), 'right'],
      chartWidth(view),
    ),
  }
}

/** Items of the same name and skill as one row: several of one feature are split for the schedule only. */
function grouping(items: readonly WorkItem[]): WorkItem[] {
  const rows = new Map<string, WorkItem>()
  for (const item of items) {
    const key = `${item.feature}/${item.name}/${item.skill}`
    const row = rows.get(key)
    const byOption = Object.entries(item.byOption).map(([id, hours]) => [id, hours + (row?.byOption[id] ?? 0)])
    rows.set(key, { ...item, hours: item.hours + (row?.hours ?? 0), byOption: Object.fromEntries(byOption) })
  }
  return [...rows.values()]
}

/** Hours and cost by skill, overrun included. */
export function costBySkill(view: View): Section {
  const { options, nameOf, guide, currency } = view
  const skills = [...new Set(options.flatMap((option) => option.costBySkill.map(({ skill }) => skill)))]
  const rows = skills.map((skill) => [
    skillName(guide, skill),
    ...options.map((option) => {
      const found = option.costBySkill.find((each) => each.skill === skill)
      return found === undefined ? '-' : `${whole(found.hours)} h, ${twoFigures(found.cost)} ${currency}`
    }),
  ])
  return {
    title: 'Hours and cost by skill: means, overrun included',
    lines: columns([['', ...options.map(({ id }) => nameOf(id))], ...rows], [], chartWidth(view)),
  }
}

function whole(hours: number): string {
  return hours > 0 && hours < 0.5 ? '<1' : grouped(Math.round(hours))
}
