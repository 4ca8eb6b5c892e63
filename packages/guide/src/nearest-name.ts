/**
 * The allowed name a mistyped one most likely meant, or null where none is near. Case and the separators `-`, `_`, `.`
 * and space are ignored. Near is at most a third of the longer name's letters away, at least one, so that `pyton`
 * finds `python` and `java` finds nothing among `node` and `python`. Of two equally near names the first is taken.
 */
export function nearestName(name: string, allowed: readonly string[]): string | null {
  const wanted = normalise(name)
  if (wanted === '') return null
  let best: string | null = null
  let bestDistance = Infinity
  for (const candidate of allowed) {
    const other = normalise(candidate)
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3))
    const distance = editDistance(wanted, other)
    if (distance <= limit && distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/**
 * Damerau-Levenshtein distance: the fewest insertions, deletions, substitutions and swaps of two neighbours that turn
 * `a` into `b`. The unrestricted form (Lowrance and Wagner 1975), a metric, unlike optimal string alignment.
 */
export function editDistance(a: string, b: string): number {
  const infinity = a.length + b.length
  const width = b.length + 2
  const table = new Uint32Array((a.length + 2) * width)
  const cell = (row: number, column: number) => table[row * width + column] ?? infinity
  table[0] = infinity
  for (let row = 0; row <= a.length; row++) {
    table[(row + 1) * width] = infinity
    table[(row + 1) * width + 1] = row
  }
  for (let column = 0; column <= b.length; column++) {
    table[column + 1] = infinity
    table[width + column + 1] = column
  }
  const lastRowOf = new Map<string, number>()
  for (let row = 1; row <= a.length; row++) {
    let lastMatch = 0
    for (let column = 1; column <= b.length; column++) {
      const swapRow = lastRowOf.get(b.charAt(column - 1)) ?? 0
      const swapColumn = lastMatch
      const equal = a[row - 1] === b[column - 1]
      if (equal) lastMatch = column
      table[(row + 1) * width + column + 1] = Math.min(
        cell(row, column) + (equal ? 0 : 1),
        cell(row + 1, column) + 1,
        cell(row, column + 1) + 1,
        cell(swapRow, swapColumn) + (row - swapRow - 1) + 1 + (column - swapColumn - 1),
      )
    }
    lastRowOf.set(a.charAt(row - 1), row)
  }
  return cell(a.length + 1, b.length + 1)
}

function normalise(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.\s]/g, '')
}
