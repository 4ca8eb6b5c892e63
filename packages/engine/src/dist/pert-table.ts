import { exp } from '../elementary/exp.ts'
import { log, log1p } from '../elementary/log.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { pertShape } from './pert.ts'

/**
 * The inverse distribution function of a PERT at the probabilities 0, 1/size, …, 1, so that a draw costs one uniform
 * number and one look-up: `sampleTable(table, u)`.
 *
 * Accuracy with the default size of 1024, as parts of the range: 3e-8 at the knots, 2e-4 between them (linear
 * interpolation) for probabilities from 0.5% to 99.5%, mean 5e-6, standard deviation 2e-5. In the two outermost cells
 * the true curve is a root; there a straight line with the same mean stands for it, so that a table ends a little
 * inside low and high and does not overstate the extremes.
 *
 * Tables of one shape differ by location and scale only, so shapes are kept (at most 256 of them).
 * Throws a RangeError unless low <= mode <= high.
 */
export function pertTable(low: number, mode: number, high: number, size = 1024): Float64Array {
  const { alpha, beta } = pertShape(low, mode, high)
  const key = `${alpha} ${size}`
  let shape = shapes.get(key)
  if (!shape) {
    if (shapes.size >= MOST_SHAPES) shapes.clear()
    shape = betaTable(alpha, beta, size)
    shapes.set(key, shape)
  }
  const width = high - low
  return shape.map((part) => low + width * part)
}

/** The value of an inverse distribution table at probability `u` (0 <= u < 1), interpolated linearly. */
export function sampleTable(table: Float64Array, u: number): number {
  const position = u * (table.length - 1)
  const index = position | 0
  const left = table[index] as number
  return left + (position - index) * ((table[index + 1] as number) - left)
}

/** A memory of past results only: it changes how fast the answer comes, never what it is. */
const shapes = new Map<string, Float64Array>()
const MOST_SHAPES = 256

/** Steps of the grid on which the density is integrated. */
const STEPS = 512

/**
 * Inverse of the beta distribution function for shapes of at least 1. The density is integrated by Simpson's rule over
 * t, where x = t²(3 − 2t): that spreads out the ends, at which the density of a PERT has infinite slope. Within a step
 * the same parabola is solved by Newton's method.
 */
function betaTable(alpha: number, beta: number, size: number): Float64Array {
  const { logX, logRest, slope } = grid()
  const density = new Float64Array(2 * STEPS + 1)
  for (let index = 1; index < 2 * STEPS; index++) {
    const exponent = (alpha - 1) * (logX[index] as number) + (beta - 1) * (logRest[index] as number)
    density[index] = (slope[index] as number) * exp(exponent)
  }
  const below = new Float64Array(STEPS + 1)
  for (let step = 0; step < STEPS; step++) {
    const first = density[2 * step] as number
    const middle = density[2 * step + 1] as number
    const last = density[2 * step + 2] as number
    below[step + 1] = (below[step] as number) + (first + 4 * middle + last) / 6
  }
  const total = below[STEPS] as number
  const table = new Float64Array(size + 1)
  let step = 0
  for (let index = 1; index < size; index++) {
    const wanted = (total * index) / size
    while ((below[step + 1] as number) < wanted) step++
    const t = (step + insideStep(density, step, wanted - (below[step] as number))) / STEPS
    table[index] = t * t * (3 - 2 * t)
  }
  table[0] = outerKnot(table[1] as number, alpha, beta, size)
  table[size] = 1 - outerKnot(1 - (table[size - 1] as number), beta, alpha, size)
  return table
}

/** Where the first cell's line must start to have the cell's own mean: E[X; X <= next] = mean · I_next(alpha + 1, beta). */
function outerKnot(next: number, alpha: number, beta: number, size: number): number {
  const cellMean = ((size * alpha) / (alpha + beta)) * incompleteBeta(next, alpha + 1, beta)
  return Math.max(0, 2 * cellMean - next)
}

/** Where in the step (0–1) the integral of the parabola through its three densities reaches `wanted`. */
function insideStep(density: Float64Array, step: number, wanted: number): number {
  const first = density[2 * step] as number
  const middle = density[2 * step + 1] as number
  const last = density[2 * step + 2] as number
  const linear = -3 * first + 4 * middle - last
  const square = 2 * first - 4 * middle + 2 * last
  let part = wanted / ((first + 4 * middle + last) / 6)
  for (let round = 0; round < 3; round++) {
    const value = part * (first + part * (linear / 2 + (part * square) / 3))
    part -= (value - wanted) / (first + part * (linear + part * square))
    part = part < 0 ? 0 : part > 1 ? 1 : part
  }
  return part
}

interface Grid {
  readonly logX: Float64Array
  readonly logRest: Float64Array
  readonly slope: Float64Array
}

let known: Grid | undefined

/** ln x, ln(1 − x) and dx/dt at the grid's points and midpoints: the same for every shape. */
function grid(): Grid {
  if (known) return known
  const points = 2 * STEPS + 1
  const logX = new Float64Array(points)
  const logRest = new Float64Array(points)
  const slope = new Float64Array(points)
  for (let index = 1; index < points - 1; index++) {
    const t = index / (points - 1)
    logX[index] = 2 * log(t) + log(3 - 2 * t)
    logRest[index] = 2 * log1p(-t) + log(1 + 2 * t)
    slope[index] = 6 * t * (1 - t)
  }
  known = { logX, logRest, slope }
  return known
}
