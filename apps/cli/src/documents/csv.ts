export interface CsvRecord {
  /** Line of the file on which the record begins, from 1; a quoted field may hold further lines. */
  readonly line: number
  readonly fields: readonly string[]
}

export type Csv =
  | { readonly ok: true; readonly records: readonly CsvRecord[] }
  | { readonly ok: false; readonly line: number; readonly message: string }

/**
 * Reads comma-separated values after RFC 4180, strictly: fields are quoted whole or not at all, a quote within is
 * doubled. Lines end in CRLF, LF or the end of the text; a byte order mark and empty lines are passed over. That the
 * records are equally long is for the caller to check.
 */
export function readCsv(text: string): Csv {
  const records: CsvRecord[] = []
  let at = text.startsWith('\ufeff') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const begun = line
    const fields: string[] = []
    for (;;) {
      if (text[at] === '"') {
        const quoted = readQuoted(text, at)
        if (quoted === null) return { ok: false, line: begun, message: 'A quoted field is never closed.' }
        fields.push(quoted.field)
        line += lineBreaks(quoted.field)
        at = quoted.end
      } else {
        plain.lastIndex = at
        const field = plain.exec(text)?.[0] ?? ''
        fields.push(field)
        at += field.length
      }
      if (text[at] !== ',') break
      at++
    }
    const ending = text.startsWith('\r\n', at) ? 2 : 1
    if (at < text.length && text[at] !== '\n' && ending === 1) {
      return { ok: false, line, message: 'A quote or a bare carriage return stands where a field has to end.' }
    }
    at += ending
    line++
    if (fields.length > 1 || fields[0] !== '') records.push({ line: begun, fields })
  }
  return { ok: true, records }
}

const plain = /[^",\r\n]*/y

/** The field whose opening quote is at `start`, and where it ends; null where the closing quote is missing. */
function readQuoted(text: string, start: number): { readonly field: string; readonly end: number } | null {
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    if (text[quote + 1] !== '"') return { field: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 }
    from = quote + 2
  }
}

function lineBreaks(field: string): number {
  return field.split('\n').length - 1
}

/** Text of the file in a message: in quotes, on one line, without characters that act on a terminal, and short. */
export function shownText(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
  if (line === '') return 'nothing'
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`
}
