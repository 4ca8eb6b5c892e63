import type { Driver, OptionResult } from '@stackmark/engine'
import { answerName } from './answers.ts'
import { columns, padEnd, padStart, paragraph } from './layout.ts'
import { cut, displayWidth, plainText } from './plain-text.ts'
import { chartWidth, proseWidth, type Section } from './section.ts'
import { percent } from './shares-table.ts'
import type { View } from './view.ts'

const longestName = 44

/** What moves the weeks of each option: a bar from its lowest fifth to its highest, around the middle case. */
export function driversSection(view: View): Section[] {
  const included = view.options.filter((option) => option.excludedBy === undefined && option.drivers.length > 0)
  return included.map((option, at) => ({
    title: `What moves the weeks of ${view.nameOf(option.id)}`,
    lines: [...(at === 0 ? legend(view) : []), ...tornado(option, view)],
  }))
}

function legend(view: View): string[] {
  const text =
    'Share of the variance in 100, and mean weeks when the input is in its lowest and highest fifth (of answers: the ' +
    'least and the most). ░ is the shorter side, █ the longer one.'
  return [...paragraph(text, proseWidth(view)).map(view.ink.faint), '']
}

function tornado({ drivers, weeks }: OptionResult, view: View): string[] {
  const width = chartWidth(view)
  // A question's short name says as much as its text.
  const nameOf = ({ input, name }: Driver) =>
    view.guide.questions.some(({ id }) => id === input) ? answerName(view.guide, input) : plainText(name)
  const sorted = drivers.toSorted((a, b) => b.share - a.share)
  const ends = sorted.flatMap(({ weeksWhenLow, weeksWhenHigh }) => [weeksWhenLow, weeksWhenHigh])
  const [least, most] = [Math.min(weeks.p50, ...ends), Math.max(weeks.p50, ...ends)]
  const names = Math.min(longestName, Math.max(...sorted.map((driver) => displayWidth(nameOf(driver)))))
  const room = Math.max(16, Math.min(60, width - names - 20))
  const columnOf = (value: number) => Math.round(((value - least) / (most - least || 1)) * (room - 1))
  const rows = sorted.map((driver) => {
    const [low, high] = [driver.weeksWhenLow, driver.weeksWhenHigh].toSorted((a, b) => a - b) as [number, number]
    return [
      padEnd(cut(nameOf(driver), names), names),
      padStart(percent(driver.share), 4),
      low.toFixed(1),
      bar({ low: columnOf(low), middle: columnOf(weeks.p50), high: columnOf(high), room }),
      high.toFixed(1),
    ]
  })
  return columns(rows, ['left', 'right', 'right', 'left', 'left'], width)
}

interface Bar {
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly room: number
}

function bar({ low, middle, high, room }: Bar): string {
  const leftLonger = middle - low > high - middle
  return Array.from({ length: room }, (_, at) => {
    if (at === middle) return '│'
    if (at >= low && at < middle) return leftLonger ? '█' : '░'
    if (at > middle && at <= high) return leftLonger ? '░' : '█'
    return ' '
  }).join('')
}
