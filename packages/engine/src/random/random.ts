/** A source of uniform numbers in the open interval (0, 1). Every sampler takes one as an argument. */
export type Random = () => number

/**
 * A named, reproducible stream of uniform numbers.
 *
 * Streams with different names are independent for all practical purposes, so that adding a work item or a
 * criterion (which gets a name of its own) leaves the draws of every other one untouched.
 *
 * Generator: xoshiro128** (Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators"), 32 bits a
 * draw, seeded by SplitMix32 from a 64-bit FNV-1a hash of the seed and the name. The centre of each of the 2^32
 * cells is returned, hence never 0 or 1.
 */
export function createRandom(seed: number, name: string): Random {
  const state = stateOf(seed, name)
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  return () => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return (result + 0.5) * CELL
  }
}

/** The first `target.length` numbers of the stream `createRandom(seed, name)`, written into `target`. */
export function fillUniform(target: Float64Array, seed: number, name: string): Float64Array {
  const state = stateOf(seed, name)
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  for (let index = 0; index < target.length; index++) {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    target[index] = (result + 0.5) * CELL
  }
  return target
}

const CELL = 2 ** -32
const FNV_PRIME = 0x01000193

/** Start of a stream: four words that are not all zero. */
export function stateOf(seed: number, name: string): Int32Array {
  const key = `${seed}/${name}`
  let low = 0x811c9dc5
  let high = 0xc9dc5118
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index)
    low = Math.imul(low ^ code, FNV_PRIME)
    high = Math.imul(high ^ code ^ (low >>> 16), FNV_PRIME)
  }
  let word = low ^ Math.imul(high, 0x9e3779b1)
  const state = new Int32Array(4)
  for (let index = 0; index < 4; index++) {
    word = (word + 0x9e3779b9) | 0
    let mixed = word ^ (index % 2 === 0 ? high : low)
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    state[index] = mixed ^ (mixed >>> 15)
  }
  if (state.every((part) => part === 0)) state[0] = 1
  return state
}
