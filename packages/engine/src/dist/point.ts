import { type Distribution, demand } from './distribution.ts'

/** One value, always. Takes nothing from the random stream. */
export function point(value: number): Distribution {
  demand(Number.isFinite(value), 'point', 'the value must be a finite number', { value })
  return {
    mean: value,
    variance: 0,
    sample: () => value,
    cdf: (x) => (x < value ? 0 : 1),
    inv: () => value,
  }
}
