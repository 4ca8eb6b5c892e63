/**
 * The path of the first text in which half of a character stands alone, which JSON can carry and no database stores; null
 * where there is none. Names are looked at too.
 */
export function brokenText(data: unknown, path: readonly string[] = []): string | null {
  if (typeof data === 'string') return loneHalf.test(data) ? path.join('.') : null
  if (typeof data !== 'object' || data === null) return null
  for (const [key, value] of Object.entries(data)) {
    if (loneHalf.test(key)) return path.join('.')
    const found = brokenText(value, [...path, key])
    if (found !== null) return found
  }
  return null
}

/** Halves that make a character together are read as that one. */
const loneHalf = /\p{Surrogate}/u
