/** Text of a person or a file on one line, without characters that act on a terminal or turn the reading direction. */
export function plainText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

const escapeStart = '\u001b['

/** ANSI styles, which take no room. */
const styles = new RegExp(`${escapeStart.replace('[', String.raw`\[`)}[\\d;]*m`, 'g')

export function withoutStyles(text: string): string {
  return text.includes(escapeStart) ? text.replaceAll(styles, '') : text
}

/** Columns a terminal gives to a text; styles, marks above letters and invisible characters take none. */
export function displayWidth(text: string): number {
  const shown = withoutStyles(text)
  if (narrowOnly.test(shown)) return shown.length
  let width = 0
  for (const character of shown) width += invisible.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** Letters, punctuation and the marks of the charts: one column each. */
const narrowOnly = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2190-\u22ff\u2500-\u25ff]*$/

const invisible = /^[\p{M}\p{Cf}\p{Cc}]$/u

/** The wide and full-width blocks of Unicode's East Asian Width (UAX #11), and pictures. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** A text cut to a width, with an ellipsis where something is missing. For texts without styles. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}
