/** `coefficients · x <= bound`, or `=` where `equal`. */
export interface LinearRow {
  readonly coefficients: ArrayLike<number>
  readonly bound: number
  readonly equal: boolean
}

export type LinearSolution =
  | { readonly status: 'optimal'; readonly point: Float64Array; readonly value: number }
  | { readonly status: 'infeasible' }
  | { readonly status: 'unbounded' }

/**
 * Maximises `objective · x` under the rows; x may be negative unless a row forbids it. The dense tableau simplex in
 * two phases with Bland's rule, which cannot cycle (Bland 1977): made for a few dozen rows. Zero means within 1e-9, so
 * rows should be scaled to coefficients of about 1.
 */
export function maximise(objective: ArrayLike<number>, rows: readonly LinearRow[]): LinearSolution {
  const tableau = new Tableau(objective.length, rows)
  if (!tableau.findFeasible()) return { status: 'infeasible' }
  if (!tableau.improve(objective)) return { status: 'unbounded' }
  const point = tableau.point()
  let value = 0
  for (let index = 0; index < point.length; index++) value += (objective[index] as number) * (point[index] as number)
  return { status: 'optimal', point, value }
}

const ZERO = 1e-9

/**
 * Columns: one per variable, one more (`shift`) with x_i = column_i − shift, so that x may be negative; a slack per
 * row; an artificial per row that starts without a basis; the right-hand side last.
 */
class Tableau {
  readonly #variables: number
  readonly #firstArtificial: number
  readonly #width: number
  readonly #rows: Float64Array[] = []
  readonly #basis: number[] = []

  constructor(variables: number, rows: readonly LinearRow[]) {
    this.#variables = variables
    this.#firstArtificial = variables + 1 + rows.length
    this.#width = this.#firstArtificial + rows.length + 1
    for (const [index, { coefficients, bound, equal }] of rows.entries()) {
      const row = new Float64Array(this.#width)
      const sign = bound < 0 ? -1 : 1
      let sum = 0
      for (let column = 0; column < variables; column++) {
        row[column] = sign * (coefficients[column] as number)
        sum += row[column] as number
      }
      row[variables] = -sum
      const slack = variables + 1 + index
      if (!equal) row[slack] = sign
      row[this.#width - 1] = sign * bound
      const ready = !equal && sign === 1
      if (!ready) row[this.#firstArtificial + index] = 1
      this.#rows.push(row)
      this.#basis.push(ready ? slack : this.#firstArtificial + index)
    }
  }

  /** Phase one: drives the artificial columns to zero and out of the basis. */
  findFeasible(): boolean {
    const costs = new Float64Array(this.#width - 1)
    costs.fill(-1, this.#firstArtificial)
    this.#climb(costs, this.#width - 1)
    for (const [index, row] of this.#rows.entries()) {
      if ((this.#basis[index] as number) < this.#firstArtificial) continue
      if ((row[this.#width - 1] as number) > ZERO) return false
      const column = row.findIndex((entry, at) => at < this.#firstArtificial && Math.abs(entry) > ZERO)
      if (column >= 0) this.#pivot(index, column)
    }
    return true
  }

  /** Phase two; false when the objective has no end. */
  improve(objective: ArrayLike<number>): boolean {
    const costs = new Float64Array(this.#width - 1)
    for (let column = 0; column < this.#variables; column++) {
      costs[column] = objective[column] as number
      costs[this.#variables] = (costs[this.#variables] as number) - (objective[column] as number)
    }
    return this.#climb(costs, this.#firstArtificial)
  }

  point(): Float64Array {
    const values = new Float64Array(this.#variables + 1)
    for (const [index, column] of this.#basis.entries()) {
      if (column <= this.#variables) values[column] = this.#rows[index]?.[this.#width - 1] as number
    }
    const shift = values[this.#variables] as number
    return values.subarray(0, this.#variables).map((value) => value - shift)
  }

  /** Pivots until no column below `columns` improves `costs`; false when one improves them without end. */
  #climb(costs: Float64Array, columns: number): boolean {
    for (;;) {
      const entering = this.#entering(costs, columns)
      if (entering < 0) return true
      const leaving = this.#leaving(entering)
      if (leaving < 0) return false
      this.#pivot(leaving, entering)
    }
  }

  #entering(costs: Float64Array, columns: number): number {
    for (let column = 0; column < columns; column++) {
      let gain = costs[column] as number
      for (const [index, row] of this.#rows.entries()) {
        gain -= (costs[this.#basis[index] as number] as number) * (row[column] as number)
      }
      if (gain > ZERO) return column
    }
    return -1
  }

  #leaving(entering: number): number {
    let leaving = -1
    let least = Infinity
    for (const [index, row] of this.#rows.entries()) {
      const entry = row[entering] as number
      if (entry <= ZERO) continue
      const ratio = (row[this.#width - 1] as number) / entry
      const tied = Math.abs(ratio - least) <= ZERO * 1e-3
      if (tied ? (this.#basis[index] as number) < (this.#basis[leaving] as number) : ratio < least) {
        least = Math.min(ratio, least)
        leaving = index
      }
    }
    return leaving
  }

  #pivot(at: number, entering: number): void {
    const pivotRow = this.#rows[at] as Float64Array
    const factor = 1 / (pivotRow[entering] as number)
    for (let column = 0; column < this.#width; column++) pivotRow[column] = (pivotRow[column] as number) * factor
    for (const [index, row] of this.#rows.entries()) {
      const share = row[entering] as number
      if (index === at || share === 0) continue
      for (let column = 0; column < this.#width; column++) {
        row[column] = (row[column] as number) - share * (pivotRow[column] as number)
      }
    }
    this.#basis[at] = entering
  }
}
