import { exp } from '../elementary/exp.ts'
import { wholePower } from '../elementary/whole-power.ts'
/**
 * Share of hierarchical weights (uniform over the groups, then uniform within each) for which the weighted sum of the
 * differences is positive. `groups` holds the differences of each group's criteria; they are not all 0.
 *
 * Up to a positive factor the sum is S = Σ_g E_g D_g, with E_g standard exponential and D_g the mean of the group's
 * differences under uniform weights. Given D_g, E exp(itE_g D_g) = 1 / (1 − itD_g), and D_g of different groups are
 * independent, so the characteristic function of S is a product over the groups, and by Gil-Pelaez 1951
 *
 *   P(S > 0) = 1/2 + 1/π ∫ Im φ(t) dt / t = 1/2 + 1/π ∫ Im φ(e^x) dx.
 *
 * φ(e^x) is analytic where |Im x| < π/2 and falls off exponentially, so the plain sum over equal steps h has an error
 * of about exp(−π² / h) (Trefethen & Weideman 2014): 1e-12 at the step taken. One integral, however many groups.
 */
export function hierarchicalShare(groups: readonly (readonly number[])[]): number {
  const all = groups.flat()
  if (all.every((difference) => difference >= 0)) return 1
  if (all.every((difference) => difference <= 0)) return 0
  const largest = Math.max(...all.map(Math.abs))
  const step = stepFor(groups)
  const factors = groups.map((group) =>
    groupFactor(
      group.map((difference) => difference / largest),
      step,
    ),
  )
  let sum = 0
  for (const direction of [1, -1]) {
    let quiet = 0
    // Several small terms in a row: one alone may be a change of sign.
    for (let index = direction === 1 ? 0 : -1; quiet < 8 && Math.abs(index) < MOST_STEPS; index += direction) {
      const term = imaginaryProduct(factors, exp(index * step))
      sum += term
      quiet = Math.abs(term) < NEGLIGIBLE ? quiet + 1 : 0
    }
  }
  return Math.min(1, Math.max(0, 0.5 + (sum * step) / Math.PI))
}

/** The wider the product, the faster it grows towards the edge of its strip, and the finer the step must be. */
function stepFor(groups: readonly (readonly number[])[]): number {
  const factors = Math.max(groups.length, ...groups.map((group) => group.length))
  return 0.35 / Math.sqrt(Math.max(1, factors / WIDE))
}

const WIDE = 4
const NEGLIGIBLE = 1e-15
const LONG = 1e150
/** exp(±700) is the reach of a double. */
const MOST_STEPS = 2000

type Factor = (t: number, result: Float64Array) => void

function imaginaryProduct(factors: readonly Factor[], t: number): number {
  const value = new Float64Array(2)
  let real = 1
  let imaginary = 0
  for (const factor of factors) {
    factor(t, value)
    const a = value[0] as number
    const b = value[1] as number
    const next = real * a - imaginary * b
    imaginary = real * b + imaginary * a
    real = next
  }
  return imaginary
}

/**
 * R(t) = E[1 / (1 − itD)], D the mean of k differences under uniform weights, as real and imaginary part.
 *
 * By Euler's integral 1 / (1 − z) = (k − 1) ∫ (1 − b)^(k−2) (1 − bz)^(−k) db over 0–1, and for uniform weights
 * E[(1 − zD)^(−k)] = Π 1 / (1 − z d_j), so R is an integral over b of a product, with nothing to cancel however close
 * or equal the differences are. With b = 1 / (1 + e^(−y)) it too converges exponentially in the step.
 */
function groupFactor(differences: readonly number[], step: number): Factor {
  const k = differences.length
  const first = differences[0] as number
  if (differences.every((difference) => difference === first)) {
    return (t, result) => {
      const scale = 1 / (1 + t * t * first * first)
      result[0] = scale
      result[1] = t * first * scale
    }
  }
  const nodes: number[] = []
  const weights: number[] = []
  for (const direction of [1, -1]) {
    for (let index = direction === 1 ? 0 : -1; ; index += direction) {
      // From the peak, at b = 1 / k, outwards.
      const odds = exp(index * step) / (k - 1)
      const b = odds / (1 + odds)
      const rest = 1 / (1 + odds)
      const weight = (k - 1) * wholePower(rest, k - 1) * b * step
      if (weight < NEGLIGIBLE) break
      nodes.push(b)
      weights.push(weight)
    }
  }
  const ends = Float64Array.from(differences)
  const points = Float64Array.from(nodes)
  const masses = Float64Array.from(weights)
  return (t, result) => {
    let realSum = 0
    let imaginarySum = 0
    for (let node = 0; node < points.length; node++) {
      // 1 / Π (1 − ic) = Π (1 + ic) / Π (1 + c²)
      const scale = t * (points[node] as number)
      let real = 1
      let imaginary = 0
      let length = 1
      for (let index = 0; index < ends.length; index++) {
        const c = scale * (ends[index] as number)
        const next = real - imaginary * c
        imaginary += real * c
        real = next
        length *= 1 + c * c
        // Many criteria at a large t would leave the range of a double.
        if (length > LONG) {
          real /= length
          imaginary /= length
          length = 1
        }
      }
      const mass = (masses[node] as number) / length
      realSum += mass * real
      imaginarySum += mass * imaginary
    }
    result[0] = realSum
    result[1] = imaginarySum
  }
}
