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

/** Rows as columns two spaces apart; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[], align: readonly Column[] = []): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, displayWidth(cell))
    })
  }
  return rows.map((row) =>
    row
      .map((cell, at) => {
        const width = widths[at] ?? 0
        if (align[at] === 'right') return padStart(cell, width)
        return at === row.length - 1 ? cell : padEnd(cell, width)
      })
      .join('  ')
      .trimEnd(),
  )
}

/** Lines moved to the right. */
export function indent(lines: readonly string[], by = 2): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line))
}
