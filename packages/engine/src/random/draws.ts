import { fillUniform, stateOf } from './random.ts'

/**
 * Columns of draws by trial, made on first use and kept. Runs of the model that share a `Draws` share their random
 * numbers and the work of making them; a column is named by its stream and by what was made of it, so that sharing
 * never changes a result. Columns must not be written to.
 */
export interface Draws {
  readonly seed: number
  readonly trials: number
  /** The uniforms of a stream turned into something by `make`, which may overwrite them; `what` names the result. */
  column(stream: string, what: string, make: (uniforms: Float64Array) => Float64Array): Float64Array
  /** The stream looked up in a table of quantiles: the same numbers as by `column` and `throughTable`, in one pass. */
  tabled(stream: string, what: string, table: () => Float64Array): Float64Array
  /** A column made of other columns, by a name that says of which and how. */
  derived(what: string, make: () => Float64Array): Float64Array
  /** The first `length` uniforms of a stream by which of `count` (at most 256) equal parts of 0–1 they fall into. */
  bins(stream: string, count: number, length: number): Uint8Array
  /** Anything else that was made of these draws for an object, kept as long as both. */
  kept<Made>(owner: object, what: string, make: () => Made): Made
  /** The first trials of these draws as draws of their own: the same numbers as `createDraws(seed, trials)` makes. */
  first(trials: number): Draws
}

export function createDraws(seed: number, trials: number): Draws {
  return drawsOf(seed, trials, () => undefined)
}

/** `larger`: a column of more trials of the same seed, if it is made already; its beginning is taken as it is. */
function drawsOf(seed: number, trials: number, larger: (key: string) => Float64Array | undefined): Draws {
  const columns = new Map<string, Float64Array>()
  const binned = new Map<string, Uint8Array>()
  const byOwner = new WeakMap<object, Map<string, unknown>>()

  const column = (key: string, make: () => Float64Array): Float64Array =>
    known(columns, key, () => larger(key)?.subarray(0, trials) ?? make())
  const smaller = new Map<number, Draws>()

  return {
    seed,
    trials,
    column: (stream, what, make) =>
      column(`${stream}|${what}`, () => make(fillUniform(new Float64Array(trials), seed, stream))),
    tabled: (stream, what, table) =>
      column(`${stream}|${what}`, () => fillTabled(new Float64Array(trials), seed, stream, table())),
    derived: (what, make) => column(what, make),
    first(count) {
      if (count >= trials) return count === trials ? this : createDraws(seed, count)
      return known(smaller, count, () => drawsOf(seed, count, (key) => columns.get(key)))
    },
    bins: (stream, count, length) =>
      known(binned, `${stream}|${count}|${length}`, () => binsOf(seed, stream, count, Math.min(length, trials))),
    kept<Made>(owner: object, what: string, make: () => Made): Made {
      const made = byOwner.get(owner) ?? new Map<string, unknown>()
      byOwner.set(owner, made)
      if (!made.has(what)) made.set(what, make())
      return made.get(what) as Made
    },
  }
}

/** Made on first use, by its name. */
function known<Key, Column>(from: Map<Key, Column>, key: Key, make: () => Column): Column {
  let column = from.get(key)
  if (!column) {
    column = make()
    from.set(key, column)
  }
  return column
}

function binsOf(seed: number, stream: string, count: number, length: number): Uint8Array {
  const uniforms = fillUniform(new Float64Array(length), seed, stream)
  const bins = new Uint8Array(length)
  for (let trial = 0; trial < length; trial++) bins[trial] = (uniforms[trial] as number) * count
  return bins
}

/** Looks every uniform up in a table of quantiles (see `sampleTable`), in place. */
export function throughTable(uniforms: Float64Array, table: Float64Array): Float64Array {
  const cells = table.length - 1
  for (let at = 0; at < uniforms.length; at++) {
    const position = (uniforms[at] as number) * cells
    const cell = position | 0
    const left = table[cell] as number
    uniforms[at] = left + (position - cell) * ((table[cell + 1] as number) - left)
  }
  return uniforms
}

/**
 * The stream `createRandom(seed, name)` looked up in a table of 2^k cells, bit for bit what `throughTable` makes of
 * `fillUniform`. A draw is 32 bits: the first k are the cell, the rest the place within it, so that no uniform number is
 * written to memory and read back, which would take as long again.
 */
export function fillTabled(target: Float64Array, seed: number, name: string, table: Float64Array): Float64Array {
  const cells = table.length - 1
  const restBits = Math.clz32(cells) + 1
  if (2 ** (32 - restBits) !== cells || cells === 1) return throughTable(fillUniform(target, seed, name), table)
  const rest = 2 ** restBits - 1
  const unit = 2 ** -restBits
  const state = stateOf(seed, name)
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  for (let at = 0; at < target.length; at++) {
    const product = Math.imul(b, 5)
    const bits = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    const cell = bits >>> restBits
    const left = table[cell] as number
    target[at] = left + ((bits & rest) + 0.5) * unit * ((table[cell + 1] as number) - left)
  }
  return target
}
