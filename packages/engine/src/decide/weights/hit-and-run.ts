import { cholesky } from '../../dist/multivariate-normal.ts'
import { normalInv } from '../../dist/normal.ts'
import { createRandom, type Random } from '../../random/random.ts'
import { diagnose, type Mixing, thinningFor, type WeightSample } from './mixing.ts'
import { dot, type Polytope, polytopeOf, simplexConstraints, type WeightConstraint } from './polytope.ts'
import type { WeightDraw } from './weight-draw.ts'

export interface HitAndRunOptions {
  /** False: `constraints` stand alone, nothing makes the weights positive or sum to 1. */
  readonly simplex?: boolean
  /** Steps between kept draws; by default the rule of `thinningFor` within 4 million steps in all. */
  readonly thinning?: number
}

/**
 * Uniform on the weights that obey linear constraints: ratios, differences, ordinal and numeric bounds together.
 *
 * Hit-and-run (Smith 1984): from a point inside, along a direction, to a uniform point of the chord. The directions
 * are drawn before the chain from the shape of the set, measured by a pilot chain, so that a flat set is crossed as
 * easily as a round one (Lovász 1999); any fixed set of directions that spans the space leaves the uniform
 * distribution as it is. Throws a DecideError as `polytopeOf` does.
 */
export function linearWeights(
  draw: WeightDraw,
  constraints: readonly WeightConstraint[],
  { simplex = true, thinning }: HitAndRunOptions = {},
): WeightSample {
  const width = draw.criteria.length
  const all = simplex ? [...constraints, ...simplexConstraints(draw.criteria)] : constraints
  const polytope = polytopeOf(width, all)
  const dimension = polytope.basis.length
  if (dimension === 0) {
    const weights = new Float64Array(draw.samples * width)
    for (let start = 0; start < weights.length; start += width) weights.set(polytope.centre, start)
    return { weights, mixing: null }
  }
  const walk = wallsOf(polytope)
  const shape = pilotShape(walk, dimension, createRandom(draw.seed, `${draw.stream}/pilot`))
  const directions = directionsOf(walk, dimension, shape, createRandom(draw.seed, `${draw.stream}/directions`))
  const steps = thinning ?? thinningFor(dimension, draw.samples, MOST_STEPS)
  const perChain = Math.ceil(draw.samples / CHAINS)
  const weights = new Float64Array(perChain * CHAINS * width)
  for (let chain = 0; chain < CHAINS; chain++) {
    const random = createRandom(draw.seed, `${draw.stream}/chain-${chain}`)
    const state = startOf(walk, dimension)
    advance(state, directions, random, WARM_UP * dimension)
    for (let row = chain * perChain; row < (chain + 1) * perChain; row++) {
      advance(state, directions, random, steps)
      refresh(state, walk)
      keep(state.y, polytope, weights, row * width)
    }
  }
  // On a line every step is a fresh uniform draw.
  const mixing: Mixing | null =
    dimension === 1
      ? null
      : { method: 'hit-and-run', dimension, chains: CHAINS, thinning: steps, ...diagnose(weights, width, CHAINS) }
  return { weights: weights.subarray(0, draw.samples * width), mixing }
}

const CHAINS = 4
const MOST_STEPS = 4e6
/** Pilot and warm-up, in steps per dimension: many times the steps after which a rounded set is forgotten. */
const PILOT = 400
const WARM_UP = 200
/** Directions drawn per dimension: few enough for a processor's cache. */
const DIRECTIONS = 16
/** In place of a distance of 0, so that a point on a wall has a chord of no length and not 0 / 0. */
const TOUCHING = 1e-300

/** The walls in the polytope's own coordinates: rates · y <= room, row-major. */
interface Walls {
  readonly count: number
  readonly rates: Float64Array
  readonly room: Float64Array
}

function wallsOf({ basis, walls, centre }: Polytope): Walls {
  const rates = Float64Array.from(walls.flatMap(({ normal }) => basis.map((direction) => dot(normal, direction))))
  const room = Float64Array.from(walls, ({ normal, bound }) => Math.max(TOUCHING, bound - dot(normal, centre)))
  return { count: walls.length, rates, room }
}

interface State {
  readonly y: Float64Array
  /** Distance left to each wall. */
  readonly slack: Float64Array
}

function startOf(walls: Walls, dimension: number): State {
  return { y: new Float64Array(dimension), slack: walls.room.slice() }
}

/** Directions, and how fast each uses up the distance to each wall. */
interface Directions {
  readonly count: number
  readonly steps: Float64Array
  readonly rates: Float64Array
}

function directionsOf(walls: Walls, dimension: number, shape: Float64Array, random: Random): Directions {
  const count = DIRECTIONS * dimension
  const steps = new Float64Array(count * dimension)
  const rates = new Float64Array(count * walls.count)
  const deviates = new Float64Array(dimension)
  for (let index = 0; index < count; index++) {
    for (let axis = 0; axis < dimension; axis++) deviates[axis] = normalInv(random())
    const step = steps.subarray(index * dimension, (index + 1) * dimension)
    for (let axis = 0; axis < dimension; axis++) {
      step[axis] = dot(deviates, shape.subarray(axis * dimension, axis * dimension + axis + 1))
    }
    for (let wall = 0; wall < walls.count; wall++) {
      rates[index * walls.count + wall] = dot(walls.rates.subarray(wall * dimension, (wall + 1) * dimension), step)
    }
  }
  return { count, steps, rates }
}

/** Square root of the set's covariance as a pilot chain sees it: first along round directions, then along its own. */
function pilotShape(walls: Walls, dimension: number, random: Random): Float64Array {
  let shape: Float64Array = new Float64Array(dimension * dimension)
  for (let axis = 0; axis < dimension; axis++) shape[axis * dimension + axis] = 1
  for (let round = 0; round < 2; round++) {
    const directions = directionsOf(walls, dimension, shape, random)
    const state = startOf(walls, dimension)
    const squares = Array.from({ length: dimension }, () => new Float64Array(dimension))
    const kept = PILOT * dimension
    for (let index = 0; index < kept; index++) {
      advance(state, directions, random, dimension)
      for (const [row, sums] of squares.entries()) {
        for (let axis = 0; axis < dimension; axis++) {
          sums[axis] = (sums[axis] as number) + ((state.y[row] as number) * (state.y[axis] as number)) / kept
        }
      }
    }
    // Around the start, not the mean: it only stretches the directions a little towards the far side.
    shape = cholesky(squares.map((sums) => [...sums]))
    for (let axis = 0; axis < dimension; axis++) {
      const at = axis * dimension + axis
      shape[at] = Math.max(shape[at] as number, 1e-12)
    }
  }
  return shape
}

function advance({ y, slack }: State, directions: Directions, random: Random, count: number): void {
  const dimension = y.length
  const walls = slack.length
  const { steps, rates } = directions
  for (let step = 0; step < count; step++) {
    const direction = (random() * directions.count) | 0
    const firstRate = direction * walls
    // rate / distance is largest for the wall met first ahead, smallest for the one met first behind.
    let ahead = 0
    let behind = 0
    for (let wall = 0; wall < walls; wall++) {
      const nearness = (rates[firstRate + wall] as number) / (slack[wall] as number)
      if (nearness > ahead) ahead = nearness
      else if (nearness < behind) behind = nearness
    }
    const forward = 1 / ahead
    const backward = 1 / behind
    const move = backward + random() * (forward - backward)
    for (let wall = 0; wall < walls; wall++) {
      const left = (slack[wall] as number) - move * (rates[firstRate + wall] as number)
      slack[wall] = left > TOUCHING ? left : TOUCHING
    }
    const firstStep = direction * dimension
    for (let axis = 0; axis < dimension; axis++) {
      y[axis] = (y[axis] as number) + move * (steps[firstStep + axis] as number)
    }
  }
}

/** Distances anew from the point, before rounding adds up. */
function refresh({ y, slack }: State, walls: Walls): void {
  const dimension = y.length
  for (let wall = 0; wall < walls.count; wall++) {
    let left = walls.room[wall] as number
    for (let axis = 0; axis < dimension; axis++) {
      left -= (walls.rates[wall * dimension + axis] as number) * (y[axis] as number)
    }
    slack[wall] = left > TOUCHING ? left : TOUCHING
  }
}

function keep(y: Float64Array, { centre, basis }: Polytope, weights: Float64Array, start: number): void {
  for (let column = 0; column < centre.length; column++) {
    let value = centre[column] as number
    for (let axis = 0; axis < y.length; axis++) value += (y[axis] as number) * (basis[axis]?.[column] as number)
    // A weight at its wall may come out as -1e-17.
    weights[start + column] = Math.abs(value) < 1e-15 ? 0 : value
  }
}
