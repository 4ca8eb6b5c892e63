/** Lines and columns count from 1; columns in UTF-16 units, as editors do. */
export interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Finds the line and column of an offset. Built from the text itself: the YAML parser's own line counter misses breaks
 * within some faulty texts. Lines end with a line feed; a carriage return before it counts as a column.
 */
export function createLineIndex(text: string): (offset: number) => Position {
  const starts = [0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  return (offset) => {
    const within = Math.min(Math.max(0, offset), text.length)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= within) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 }
  }
}
