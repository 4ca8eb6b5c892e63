import { plainText } from './plain-text.ts'

/**
 * Text of a person as Markdown that shows it as it is: on one line, with what Markdown, HTML or a table would act on
 * escaped (any ASCII punctuation may be, CommonMark 2.4).
 */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replaceAll(/[\\`*_[\]<>#|~!&$@^{}]/g, (sign) => `\\${sign}`)
    .replaceAll('://', ':\\/\\/')
    .replaceAll(/\bwww\./gi, (word) => `${word.slice(0, 3)}\\.`)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** A table; cells are Markdown already. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
}
