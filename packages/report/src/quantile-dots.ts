import type { Quantiles } from '@stackmark/engine'

/** Marks of a quantile dot plot: each is one chance in so many. */
export const dotCount = 20

/** The value below which a share of the cases lies, where it is known beside the quantiles: a deadline, a budget. */
export interface KnownShare {
  readonly value: number
  readonly probability: number
}

/**
 * Twenty equally likely cases of a quantity (quantile dot plots: Kay et al. 2016), read off a curve through the known
 * quantiles: straight pieces over the standard normal deviate, of the logarithm where all are positive. `known` is on the
 * curve too, so that as many dots lie at or below its value as its probability says.
 */
export function quantileDots(quantiles: Quantiles, known?: KnownShare): number[] {
  const valueAt = curveThrough(quantiles, known)
  return Array.from({ length: dotCount }, (_, dot) => valueAt((dot + 0.5) / dotCount))
}

/** Share of the cases at or below a value, on the same curve; to a thousandth. */
export function shareUpTo(value: number, quantiles: Quantiles, known?: KnownShare): number {
  const valueAt = curveThrough(quantiles, known)
  let [low, high] = [0, 1]
  while (high - low > 0.0005) {
    const middle = (low + high) / 2
    if (valueAt(middle) <= value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The value of the curve at a probability between 0 and 1. */
function curveThrough({ p10, p50, p80, p90 }: Quantiles, known?: KnownShare): (probability: number) => number {
  const logarithmic = p10 > 0 && (known === undefined || known.value > 0)
  const to = (value: number) => (logarithmic ? Math.log(value) : value)
  const from = (at: number) => (logarithmic ? Math.exp(at) : at)
  const points: Point[] = [
    { z: normalDeviate(0.1), at: to(p10) },
    { z: normalDeviate(0.5), at: to(p50) },
    { z: normalDeviate(0.8), at: to(p80) },
    { z: normalDeviate(0.9), at: to(p90) },
  ]
  if (known !== undefined && known.probability > 0 && known.probability < 1) {
    const z = normalDeviate(known.probability)
    const apart = points.filter((point) => Math.abs(point.z - z) > closest)
    points.splice(0, points.length, ...apart, { z, at: to(known.value) })
    points.sort((a, b) => a.z - b.z)
  }
  return (probability) => onItsSide(from(curveAt(points, normalDeviate(probability))), probability, known)
}

interface Point {
  readonly z: number
  readonly at: number
}

/** Points closer than this over the deviate are one: the slope between them would be noise. */
const closest = 0.02

/** The curve at a deviate; beyond its ends it goes on as steeply as on the whole way from the middle. */
function curveAt(points: readonly Point[], z: number): number {
  const first = points[0] as Point
  const last = points.at(-1) as Point
  const middle = points.reduce((best, point) => (Math.abs(point.z) < Math.abs(best.z) ? point : best))
  if (z < first.z) return line(first, middle, z)
  if (z > last.z) return line(middle, last, z)
  const right = Math.max(
    1,
    points.findIndex((point) => point.z >= z),
  )
  return line(points[right - 1] as Point, points[right] as Point, z)
}

function line(a: Point, b: Point, z: number): number {
  return a.at + ((b.at - a.at) / (b.z - a.z)) * (z - a.z)
}

/** Rounding must not move a dot across the line. */
function onItsSide(value: number, probability: number, known: KnownShare | undefined): number {
  if (known === undefined) return value
  return probability <= known.probability
    ? Math.min(value, known.value)
    : Math.max(value, known.value * (1 + Number.EPSILON * 4))
}

/** Inverse of the standard normal distribution, to 0.003 (Winitzki 2008): enough to place a mark. */
function normalDeviate(probability: number): number {
  const x = 2 * probability - 1
  const a = 0.147
  const log = Math.log(1 - x * x)
  const half = 2 / (Math.PI * a) + log / 2
  return Math.SQRT2 * Math.sign(x) * Math.sqrt(Math.sqrt(half * half - log / a) - half)
}
