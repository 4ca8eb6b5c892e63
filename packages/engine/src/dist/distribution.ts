import type { Random } from '../random/random.ts'

/** A univariate distribution. Each one has a file of its own, whose constructor throws a RangeError on bad parameters. */
export interface Distribution {
  readonly mean: number
  readonly variance: number
  /** One draw. How many numbers of the stream it takes may vary from draw to draw. */
  readonly sample: (random: Random) => number
  /** Probability that a draw is at most `x`. */
  readonly cdf: (x: number) => number
  /** The value that a draw is at most with probability `p` (0 < p < 1). */
  readonly inv: (p: number) => number
}

/** Throws unless `holds`; the message names the distribution, what it needs and what it got. */
export function demand(holds: boolean, name: string, need: string, found: Readonly<Record<string, number>>): void {
  if (holds) return
  const got = Object.entries(found).map(([key, value]) => `${key} ${value}`)
  throw new RangeError(`${name}: ${need}; got ${got.join(', ')}`)
}
