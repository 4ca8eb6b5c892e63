import { fillUniform } from './random.ts'

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
  /** Anything else that was made of these draws for an object, kept as long as both. */
  kept<Made>(owner: object, what: string, make: () => Made): Made
}

export function createDraws(seed: number, trials: number): Draws {
  const columns = new Map<string, Float64Array>()
  const byOwner = new WeakMap<object, Map<string, unknown>>()
  return {
    seed,
    trials,
    column(stream, what, make) {
      const key = `${stream}|${what}`
      let column = columns.get(key)
      if (!column) {
        column = make(fillUniform(new Float64Array(trials), seed, stream))
        columns.set(key, column)
      }
      return column
    },
    kept<Made>(owner: object, what: string, make: () => Made): Made {
      const made = byOwner.get(owner) ?? new Map<string, unknown>()
      byOwner.set(owner, made)
      if (!made.has(what)) made.set(what, make())
      return made.get(what) as Made
    },
  }
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
