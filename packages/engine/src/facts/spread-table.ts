import { normalInv } from '../dist/normal.ts'
import { quantileAt, type Spread } from './value.ts'

const CELLS = 1024

/**
 * The quantiles of a spread at 0, 1/1024, …, 1 for `sampleTable`, so that a draw costs a look-up instead of a normal
 * quantile. The two ends stand for the middle of the outermost half cells: a draw never lies further out than the
 * 0.05th or 99.95th percentile.
 *
 * A spread's table is kept as long as the spread: every run of the model asks for the same ones.
 */
export function spreadTable(
  spread: Spread,
  least = Number.NEGATIVE_INFINITY,
  most = Number.POSITIVE_INFINITY,
): Float64Array {
  const key = `${least} ${most}`
  const known = tables.get(spread) ?? new Map<string, Float64Array>()
  tables.set(spread, known)
  let table = known.get(key)
  if (!table) {
    table = makeTable(spread, least, most)
    known.set(key, table)
  }
  return table
}

const tables = new WeakMap<Spread, Map<string, Float64Array>>()

function makeTable(spread: Spread, least: number, most: number): Float64Array {
  const table = new Float64Array(CELLS + 1)
  const deviates = normalDeviates()
  for (let at = 0; at <= CELLS; at++) {
    table[at] = Math.min(most, Math.max(least, quantileAt(spread, deviates[at] as number)))
  }
  return table
}

let deviates: Float64Array | undefined

function normalDeviates(): Float64Array {
  deviates ??= Float64Array.from({ length: CELLS + 1 }, (_, at) =>
    normalInv(Math.min(1 - 1 / (2 * CELLS), Math.max(1 / (2 * CELLS), at / CELLS))),
  )
  return deviates
}
