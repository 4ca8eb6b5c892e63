import { displayWidth } from './plain-text.ts'

/** Lines of at most `width` columns, broken at spaces; a word that is longer stands alone and sticks out. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const size = displayWidth(word)
    if (line !== '' && used + 1 + size > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    used += line === '' ? size : size + 1
    line = line === '' ? word : `${line} ${word}`
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** A paragraph: `first` leads the first line, the others begin below its end. */
export function paragraph(text: string, width: number, first = ''): string[] {
  const lead = displayWidth(first)
  return wrap(text, Math.max(20, width - lead)).map((line, at) => `${at === 0 ? first : ' '.repeat(lead)}${line}`)
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text
}

export type Column = 'left' | 'right'

/**
 * Rows as columns two spaces apart; the last column is not padded. A first row whose first cell is empty names the
 * columns. Where they do not fit into `width`, columns of words are broken into lines, and where that does not do, each
 * row stands as a list under its first cell.
 */
export function columns(
  rows: readonly (readonly string[])[],
  align: readonly Column[] = [],
  width = Number.POSITIVE_INFINITY,
): string[] {
  const widths = fitted(rows, align, width)
  return widths === null ? stacked(rows, width) : rows.flatMap((row) => rowLines(row, align, widths))
}

const gap = 2
/** A column of words is not made narrower than this: shorter lines are hard to read. */
const leastWords = 12

function sum(widths: readonly number[]): number {
  return widths.reduce((total, each) => total + each, gap * (widths.length - 1))
}

/** Widths of the columns, the widest of words made narrower until all fit; null where they cannot. */
function fitted(rows: readonly (readonly string[])[], align: readonly Column[], width: number): number[] | null {
  const widths: number[] = []
  const words: boolean[] = []
  const longest: number[] = []
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, displayWidth(cell))
      const parts = cell.split(' ')
      longest[at] = Math.max(longest[at] ?? leastWords, ...parts.map(displayWidth))
      words[at] = (words[at] ?? false) || (align[at] !== 'right' && parts.length > 1)
    })
  }
  const least = widths.map((own, at) => (words[at] === true ? Math.min(own, longest[at] ?? own) : own))
  if (sum(least) > width) return null
  let over = sum(widths) - width
  while (over > 0) {
    const room = widths.map((own, at) => own - (least[at] ?? own))
    const at = room.indexOf(Math.max(...room))
    const taken = Math.min(over, room[at] ?? 0)
    widths[at] = (widths[at] ?? 0) - taken
    over -= taken
  }
  return widths
}

function rowLines(row: readonly string[], align: readonly Column[], widths: readonly number[]): string[] {
  const cells = row.map((cell, at) =>
    align[at] === 'right' || displayWidth(cell) <= (widths[at] ?? 0) ? [cell] : wrap(cell, widths[at] ?? 0),
  )
  const height = Math.max(1, ...cells.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, at) => {
        const text = lines[line] ?? ''
        const width = widths[at] ?? 0
        if (align[at] === 'right') return padStart(text, width)
        return at === row.length - 1 ? text : padEnd(text, width)
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  )
}

function stacked(rows: readonly (readonly string[])[], width: number): string[] {
  const [first = [], ...others] = rows
  const names = first[0] === '' ? first : null
  return (names === null ? rows : others).flatMap(([title = '', ...cells]) => [
    ...wrap(title, width),
    ...cells.flatMap((cell, at) => {
      const name = names?.[at + 1] ?? ''
      if (cell.trim() === '') return []
      return wrap(name === '' ? cell : `${name}: ${cell}`, width - 4).map(
        (line, part) => `${part === 0 ? '  ' : '    '}${line}`,
      )
    }),
  ])
}

/** Lines moved to the right. */
export function indent(lines: readonly string[], by = 2): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line))
}
