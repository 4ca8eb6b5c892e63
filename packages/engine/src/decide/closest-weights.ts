/**
 * The weights nearest to `weights` (which sum to 1) at which a lead is gone: Σ d_j v_j <= 0, where d_j is how much more
 * the leader is worth on criterion j. `L1` moves the least weight in all, `L2` is the least squares distance. Returns
 * `weights` where there is no lead, null where the leader is better on every criterion.
 */
export function closestWeights(
  weights: readonly number[],
  differences: readonly number[],
  norm: 'L1' | 'L2',
): number[] | null {
  if (dot(differences, weights) <= 0) return [...weights]
  if (Math.min(...differences) > 0) return null
  return norm === 'L1' ? moveMass(weights, differences) : project(weights, differences)
}

/**
 * A unit of weight moved from i to j takes d_i − d_j off the lead and adds 2 to the distance whatever i and j, so it is
 * best taken from the largest d and given to the smallest: greedy, and exact.
 */
function moveMass(weights: readonly number[], differences: readonly number[]): number[] {
  const result = [...weights]
  const least = differences.indexOf(Math.min(...differences))
  const falling = [...differences.keys()].sort((a, b) => (differences[b] as number) - (differences[a] as number))
  let lead = dot(differences, weights)
  for (const from of falling) {
    const gain = (differences[from] as number) - (differences[least] as number)
    if (lead <= 0 || gain <= 0) break
    const mass = Math.min(result[from] as number, lead / gain)
    result[from] = (result[from] as number) - mass
    result[least] = (result[least] as number) + mass
    lead -= mass * gain
  }
  return result
}

/** By the optimality conditions v is the projection of w − λd on the simplex, and the lead falls as λ grows: bisection. */
function project(weights: readonly number[], differences: readonly number[]): number[] {
  const at = (lambda: number): number[] =>
    projectOnSimplex(weights.map((weight, index) => weight - lambda * (differences[index] as number)))
  let low = 0
  let high = 1
  // A smallest difference of 0 is reached only up to rounding, when all the weight is on it.
  while (dot(differences, at(high)) > 1e-15 && high < 1e15) high *= 2
  for (let round = 0; round < 100; round++) {
    const middle = (low + high) / 2
    if (dot(differences, at(middle)) > 0) low = middle
    else high = middle
  }
  return at(high)
}

/** Nearest point with entries >= 0 that sum to 1. Source: Held, Wolfe & Crowder 1974, by sorting. */
export function projectOnSimplex(point: readonly number[]): number[] {
  const falling = [...point].sort((a, b) => b - a)
  let sum = 0
  let level = 0
  for (const [index, value] of falling.entries()) {
    sum += value
    const candidate = (sum - 1) / (index + 1)
    if (value > candidate) level = candidate
  }
  return point.map((value) => Math.max(0, value - level))
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] as number), 0)
}
