/** Means of the columns of a row-major matrix `width` wide. */
export function columnMeans(matrix: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width)
  addRows(sums, matrix)
  const rows = matrix.length / width
  for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) / rows
  return sums
}

function addRows(sums: Float64Array, matrix: Float64Array): void {
  const width = sums.length
  for (let start = 0; start < matrix.length; start += width) {
    for (let at = 0; at < width; at++) sums[at] = (sums[at] as number) + (matrix[start + at] as number)
  }
}
