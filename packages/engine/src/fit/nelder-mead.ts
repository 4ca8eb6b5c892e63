export interface Minimum {
  readonly point: readonly number[]
  readonly value: number
  readonly evaluations: number
}

/**
 * A local minimum of `objective` from a start by the downhill simplex method (Nelder & Mead 1965, standard
 * coefficients). Deterministic; ends when the simplex's values differ by less than `tolerance` or after
 * `evaluations` calls.
 */
export function minimise(
  objective: (point: readonly number[]) => number,
  start: readonly number[],
  { step = 0.2, tolerance = 1e-6, evaluations = 600 } = {},
): Minimum {
  let calls = 0
  const measure = (point: number[]) => {
    calls++
    return { point, value: objective(point) }
  }
  const simplex = [measure([...start])]
  start.forEach((_, axis) => {
    const corner = [...start]
    corner[axis] = (corner[axis] as number) + step
    simplex.push(measure(corner))
  })
  while (simplex.length > 1) {
    if (calls >= evaluations) break
    simplex.sort((a, b) => a.value - b.value)
    const best = simplex[0] as (typeof simplex)[number]
    const worst = simplex.at(-1) as (typeof simplex)[number]
    if (worst.value - best.value < tolerance) break
    const others = simplex.slice(0, -1)
    const centre = start.map(
      (_, axis) => others.reduce((sum, corner) => sum + (corner.point[axis] as number), 0) / others.length,
    )
    const reflected = measure(mix(centre, worst.point, -1))
    if (reflected.value < best.value) {
      const expanded = measure(mix(centre, worst.point, -2))
      simplex[simplex.length - 1] = expanded.value < reflected.value ? expanded : reflected
      continue
    }
    if (reflected.value < (others.at(-1) as (typeof simplex)[number]).value) {
      simplex[simplex.length - 1] = reflected
      continue
    }
    const towards = reflected.value < worst.value ? reflected.point : worst.point
    const contracted = measure(mix(centre, towards, 0.5))
    if (contracted.value < Math.min(reflected.value, worst.value)) {
      simplex[simplex.length - 1] = contracted
      continue
    }
    for (let at = 1; at < simplex.length; at++) {
      simplex[at] = measure(mix(best.point, (simplex[at] as (typeof simplex)[number]).point, 0.5))
    }
  }
  simplex.sort((a, b) => a.value - b.value)
  const { point, value } = simplex[0] as (typeof simplex)[number]
  return { point, value, evaluations: calls }
}

/** The point that lies `weight` of the way from `a` to `b`. */
function mix(a: readonly number[], b: readonly number[], weight: number): number[] {
  return a.map((value, axis) => value + weight * ((b[axis] as number) - value))
}
