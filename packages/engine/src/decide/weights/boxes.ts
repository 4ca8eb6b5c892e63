import { log } from '../../elementary/log.ts'
import { createRandom } from '../../random/random.ts'
import { contradictionError } from '../error.ts'
import type { WeightSample } from './mixing.ts'
import { pairExchange } from './pair-exchange.ts'
import type { WeightDraw } from './weight-draw.ts'

/**
 * Each weight between two bounds: uniform on that part of the simplex.
 *
 * What the lower bounds leave is dealt out uniformly and the draw rejected where an upper bound is passed; or, where
 * that is rejected less often, the same seen from the upper bounds. Below one draw in twenty accepted, a chain of
 * pair exchanges takes over. Throws a DecideError naming the bounds when they contradict.
 */
export function boxWeights(draw: WeightDraw, lower: readonly number[], upper: readonly number[]): WeightSample {
  const box = boxOf(draw.criteria, lower, upper)
  if (box.free.length <= 1 || box.slack < ROUNDING || box.room - box.slack < ROUNDING) {
    return { weights: repeated(cornerOf(box), draw.samples), mixing: null }
  }
  const fromBelow = proposal(box, 'below')
  const fromAbove = proposal(box, 'above')
  const below = acceptance(fromBelow, draw)
  const above = acceptance(fromAbove, draw)
  if (Math.max(below, above) < LEAST_ACCEPTED) return pairExchange(draw, box, cornerOf(box))
  return { weights: rejection(below >= above ? fromBelow : fromAbove, draw), mixing: null }
}

const LEAST_ACCEPTED = 0.05
const PILOT_DRAWS = 2000
const ROUNDING = 1e-12

export interface Box {
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** Columns whose bounds differ. */
  readonly free: Int32Array
  /** What is left of 1 above the lower bounds, and how much the bounds would take. */
  readonly slack: number
  readonly room: number
}

function boxOf(criteria: readonly string[], lower: readonly number[], upper: readonly number[]): Box {
  const low = Float64Array.from(criteria, (_, index) => Math.max(0, lower[index] ?? 0))
  const high = Float64Array.from(criteria, (_, index) => Math.min(1, upper[index] ?? 1))
  const name = (index: number): string => `w(${criteria[index]})`
  const least = (index: number): string => `${name(index)} >= ${low[index]}`
  const most = (index: number): string => `${name(index)} <= ${high[index]}`
  for (const index of criteria.keys()) {
    if ((low[index] as number) > (high[index] as number)) throw contradictionError([least(index), most(index)])
  }
  const sumLow = low.reduce((sum, value) => sum + value, 0)
  const sumHigh = high.reduce((sum, value) => sum + value, 0)
  if (sumLow > 1 + ROUNDING) {
    // Taken from the largest down until they pass 1: without any one of them the rest fit.
    const order = [...criteria.keys()].sort((a, b) => (low[b] as number) - (low[a] as number))
    const named: string[] = []
    let sum = 0
    for (const index of order) {
      if (sum > 1 + ROUNDING) break
      sum += low[index] as number
      named.push(least(index))
    }
    throw contradictionError(named, `lower bounds sum to ${round(sum)}`)
  }
  if (sumHigh < 1 - ROUNDING)
    throw contradictionError([...criteria.keys()].map(most), `upper bounds sum to ${round(sumHigh)}`)
  const free = [...criteria.keys()].filter((index) => (high[index] as number) > (low[index] as number))
  return {
    lower: low,
    upper: high,
    free: Int32Array.from(free),
    slack: Math.max(0, 1 - sumLow),
    room: sumHigh - sumLow,
  }
}

function round(value: number): number {
  return Number(value.toPrecision(6))
}

/** The point as far along from the lower to the upper bounds as makes the weights sum to 1; inside where there is one. */
function cornerOf(box: Box): Float64Array {
  const part = box.room > 0 ? box.slack / box.room : 0
  return box.lower.map((low, index) => low + part * ((box.upper[index] as number) - low))
}

function repeated(row: Float64Array, samples: number): Float64Array {
  const weights = new Float64Array(samples * row.length)
  for (let start = 0; start < weights.length; start += row.length) weights.set(row, start)
  return weights
}

/** Weights = base + direction · share, share uniform on a simplex of `mass`, accepted where every share is <= most. */
interface Proposal {
  readonly base: Float64Array
  readonly direction: 1 | -1
  readonly mass: number
  readonly most: Float64Array
  readonly free: Int32Array
}

function proposal(box: Box, side: 'below' | 'above'): Proposal {
  const { lower, upper, free } = box
  const most = lower.map((low, index) => (upper[index] as number) - low)
  return side === 'below'
    ? { base: lower, direction: 1, mass: box.slack, most, free }
    : { base: upper, direction: -1, mass: box.room - box.slack, most, free }
}

/** Tries `random` until a draw is accepted, at most `tries` times; writes the shares and returns the tries taken. */
function tryShares(from: Proposal, random: () => number, shares: Float64Array, tries: number): number {
  const count = from.free.length
  for (let attempt = 1; attempt <= tries; attempt++) {
    let sum = 0
    for (let index = 0; index < count; index++) {
      const value = -log(random())
      shares[index] = value
      sum += value
    }
    const factor = from.mass / sum
    let accepted = true
    for (let index = 0; index < count; index++) {
      const share = (shares[index] as number) * factor
      shares[index] = share
      if (share > (from.most[from.free[index] as number] as number)) {
        accepted = false
        break
      }
    }
    if (accepted) return attempt
  }
  return Infinity
}

function acceptance(from: Proposal, draw: WeightDraw): number {
  const random = createRandom(draw.seed, `${draw.stream}/pilot/${from.direction}`)
  const shares = new Float64Array(from.free.length)
  let accepted = 0
  for (let index = 0; index < PILOT_DRAWS; index++) {
    if (tryShares(from, random, shares, 1) === 1) accepted++
  }
  return accepted / PILOT_DRAWS
}

function rejection(from: Proposal, draw: WeightDraw): Float64Array {
  const width = draw.criteria.length
  const random = createRandom(draw.seed, `${draw.stream}/boxes`)
  const shares = new Float64Array(from.free.length)
  const weights = repeated(from.base, draw.samples)
  for (let start = 0; start < weights.length; start += width) {
    tryShares(from, random, shares, Infinity)
    for (let index = 0; index < shares.length; index++) {
      const at = start + (from.free[index] as number)
      weights[at] = (weights[at] as number) + from.direction * (shares[index] as number)
    }
  }
  return weights
}
