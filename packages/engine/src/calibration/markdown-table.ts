import type { BinomialShare } from './binomial-share.ts'

/** A Markdown table: first column left, the others right. */
export function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    markdownRow(header),
    markdownRow(header.map((_, column) => (column === 0 ? '---' : '---:'))),
    ...rows.map(markdownRow),
  ].join('\n')
}

/** A share and its exact 95 % interval. */
export function interval({ share, low, high }: BinomialShare): string {
  return `${percent(share)} (${Math.round(low * 100)}–${Math.round(high * 100)})`
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** A score; a dash where there is none. */
export function fixed(value: number | null): string {
  return value === null ? '–' : value.toFixed(4)
}

function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
