import { createRandom } from '../../random/random.ts'
import type { Box } from './boxes.ts'
import { diagnose, thinningFor, type WeightSample } from './mixing.ts'
import type { WeightDraw } from './weight-draw.ts'

/**
 * A chain on a box within the simplex, for boxes so tight that rejection fails: hit-and-run along the directions in
 * which one weight grows by what another loses. The sum stays 1, each step costs the same however many criteria there
 * are, and the uniform distribution is the chain's own. `start` must lie inside the box.
 */
export function pairExchange(draw: WeightDraw, box: Box, start: Float64Array): WeightSample {
  const width = draw.criteria.length
  const dimension = box.free.length - 1
  const perChain = Math.ceil(draw.samples / CHAINS)
  const thinning = thinningFor(dimension, draw.samples, MOST_STEPS)
  const weights = new Float64Array(perChain * CHAINS * width)
  const warmUp = 50 * dimension * dimension
  for (let chain = 0; chain < CHAINS; chain++) {
    const random = createRandom(draw.seed, `${draw.stream}/chain-${chain}`)
    const state = start.slice()
    walk(state, box, random, warmUp)
    for (let row = chain * perChain; row < (chain + 1) * perChain; row++) {
      walk(state, box, random, thinning)
      weights.set(state, row * width)
    }
  }
  const mixing = { method: 'pair-exchange', dimension, chains: CHAINS, thinning } as const
  return {
    weights: weights.subarray(0, draw.samples * width),
    mixing: { ...mixing, ...diagnose(weights, width, CHAINS) },
  }
}

const CHAINS = 4
/** About half a second. */
const MOST_STEPS = 3e7

function walk(state: Float64Array, box: Box, random: () => number, steps: number): void {
  const { lower, upper, free } = box
  const count = free.length
  for (let step = 0; step < steps; step++) {
    const pair = (random() * count * (count - 1)) | 0
    const first = (pair / (count - 1)) | 0
    const other = pair - first * (count - 1)
    const i = free[first] as number
    const j = free[other < first ? other : other + 1] as number
    const up = Math.min((upper[i] as number) - (state[i] as number), (state[j] as number) - (lower[j] as number))
    const down = Math.min((state[i] as number) - (lower[i] as number), (upper[j] as number) - (state[j] as number))
    const move = random() * (up + down) - down
    state[i] = (state[i] as number) + move
    state[j] = (state[j] as number) - move
  }
}
