import type { Random } from '../random/random.ts'

/**
 * Fold of each row, 0 to `count` − 1, so that every fold has its share of every class (within one row): the rows of
 * each class are shuffled (Fisher & Yates) and dealt out in turn, the next class going on where the last one stopped.
 */
export function stratifiedFolds(labels: readonly number[], classes: number, count: number, random: Random): Uint8Array {
  const folds = new Uint8Array(labels.length)
  let turn = 0
  for (let one = 0; one < classes; one++) {
    const rows = labels.flatMap((label, row) => (label === one ? [row] : []))
    for (let last = rows.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1))
      const moved = rows[last] as number
      rows[last] = rows[other] as number
      rows[other] = moved
    }
    for (const row of rows) folds[row] = turn++ % count
  }
  return folds
}
