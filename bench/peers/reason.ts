/** The last line of what went wrong, for a row that says why it was skipped. */
export function reasonOf(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error)
    .split('\n')
    .map((line) => line.trim())
  return (lines.findLast((line) => line !== '') ?? 'no reason given').slice(0, 160)
}
