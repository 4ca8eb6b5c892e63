/**
 * A value as it may be shown in a message: short, on one line, and without characters that move a terminal's cursor or
 * turn the reading direction.
 */
export function showFound(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (value === null || typeof value === 'boolean') return String(value)
  // A number with a fraction that JSON would lose (NaN, Infinity, -0) keeps its own spelling.
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (Array.isArray(value))
    return isShortList(value) ? `[${value.map(showFound).join(', ')}]` : `a list of ${value.length}`
  if (typeof value === 'object') return 'a mapping'
  return `a ${typeof value}`
}

/** Characters shown of a text; a message stays one readable line. */
const shownLength = 60

export function quote(text: string): string {
  const characters = Array.from(text.slice(0, 2 * shownLength + 2))
  const shown = characters.length > shownLength ? `${characters.slice(0, shownLength).join('')}…` : text
  return JSON.stringify(shown).replace(unsafe, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
}

/** C1 controls, line separators, direction marks and the byte-order mark: JSON leaves them as they are. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu

function isShortList(list: readonly unknown[]): boolean {
  return list.length <= 4 && list.every(isShort)
}

function isShort(entry: unknown): boolean {
  return typeof entry === 'number' || (typeof entry === 'string' && entry.length <= 20)
}
