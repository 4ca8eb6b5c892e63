import { log2 } from '../elementary/log.ts'
/** Entropy in bits of shares, or of counts of any total; 0 log 0 counts as 0. */
export function entropyBits(counts: ArrayLike<number>): number {
  let total = 0
  for (let index = 0; index < counts.length; index++) total += counts[index] as number
  let bits = 0
  for (let index = 0; index < counts.length; index++) {
    const share = (counts[index] as number) / total
    if (share > 0) bits -= share * log2(share)
  }
  return Math.max(0, bits)
}

/**
 * Mutual information in bits of a table of counts (row-major, `columns` wide), with the upward bias of counting taken
 * off: (rows − 1)(columns − 1) / (2 N ln 2), after Miller 1955; rows and columns that never occur do not count.
 * Never below 0.
 */
export function mutualInformationBits(counts: ArrayLike<number>, columns: number): number {
  const rows = counts.length / columns
  const rowSums = new Float64Array(rows)
  const columnSums = new Float64Array(columns)
  let total = 0
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const count = counts[row * columns + column] as number
      rowSums[row] = (rowSums[row] as number) + count
      columnSums[column] = (columnSums[column] as number) + count
      total += count
    }
  }
  if (total === 0) return 0
  let conditional = 0
  for (let row = 0; row < rows; row++) {
    const rowCounts = Array.from({ length: columns }, (_, column) => counts[row * columns + column] as number)
    const rowSum = rowSums[row] as number
    if (rowSum > 0) conditional += (rowSum / total) * entropyBits(rowCounts)
  }
  const seenRows = rowSums.filter((sum) => sum > 0).length
  const seenColumns = columnSums.filter((sum) => sum > 0).length
  const bias = ((seenRows - 1) * (seenColumns - 1)) / (2 * total * Math.LN2)
  return Math.max(0, entropyBits(columnSums) - conditional - bias)
}
