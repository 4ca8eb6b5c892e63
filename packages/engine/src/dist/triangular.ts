import { type Distribution, demand } from './distribution.ts'

/** Density rising linearly from `low` to `mode` and falling to `high`; a point where the three are equal. */
export function triangular(low: number, mode: number, high: number): Distribution {
  demand(
    Number.isFinite(low) && Number.isFinite(high) && low <= mode && mode <= high,
    'triangular',
    'low, mode and high must be in this order',
    { low, mode, high },
  )
  const width = high - low
  const rise = width > 0 ? (mode - low) / width : 0
  const inv = (p: number): number =>
    p < rise ? low + width * Math.sqrt(p * rise) : high - width * Math.sqrt((1 - p) * (1 - rise))
  return {
    mean: (low + mode + high) / 3,
    variance: (width * width * (1 - rise + rise * rise)) / 18,
    sample: (random) => inv(random()),
    cdf: (x) => {
      if (x < low) return 0
      if (x >= high) return 1
      const part = (x - low) / width
      return part < rise ? (part * part) / rise : 1 - ((1 - part) * (1 - part)) / (1 - rise)
    },
    inv,
  }
}
