/** A place on a screen, in pixels. */
export type Place = readonly [x: number, y: number]
/** Three weights that sum to 1. */
export type Weights = readonly number[]

/** An equilateral triangle on a screen: all weight on the first at its top, on the second at the left, on the third at the right. */
export interface Triangle {
  readonly placeOf: (weights: Weights) => Place
  /** The nearest weights to a place: outside of the triangle, none is below zero. */
  readonly weightsAt: (place: Place) => Weights
}

export function triangleAt(left: number, top: number, side: number): Triangle {
  const high = (side * Math.sqrt(3)) / 2
  return {
    placeOf: ([first = 0, , third = 0]) => [left + side * (first / 2 + third), top + high * (1 - first)],
    weightsAt: ([x, y]) => {
      const first = 1 - (y - top) / high
      const third = (x - left) / side - first / 2
      return weightsOf([first, 1 - first - third, third])
    },
  }
}

/** As weights: nothing below zero, and a sum of 1. */
export function weightsOf(parts: Weights): Weights {
  const least = parts.map((part) => Math.max(0, part))
  const sum = least.reduce((all, part) => all + part, 0)
  return sum === 0 ? parts.map(() => 1 / parts.length) : least.map((part) => part / sum)
}

/** The part of the triangle where a linear function of the weights, given by its values at the corners, is largest. */
export function regionOf(own: Weights, others: readonly Weights[]): readonly Weights[] {
  const whole: readonly Weights[] = own.map((_, corner) => own.map((_value, at) => (at === corner ? 1 : 0)))
  return others.reduce(
    (region, other) =>
      cut(
        region,
        own.map((value, at) => value - (other[at] ?? 0)),
      ),
    whole,
  )
}

/** What of a convex polygon lies where a linear function is not below zero (Sutherland and Hodgman 1974). */
function cut(polygon: readonly Weights[], by: Weights): readonly Weights[] {
  const heightOf = (corner: Weights) => valueAt(by, corner)
  return polygon.flatMap((from, at) => {
    const to = polygon[(at + 1) % polygon.length] ?? from
    const [height, next] = [heightOf(from), heightOf(to)]
    const kept = height >= 0 ? [from] : []
    if (height * next >= 0) return kept
    const part = height / (height - next)
    return [...kept, from.map((value, axis) => value + part * ((to[axis] ?? 0) - value))]
  })
}

export function valueAt(values: Weights, weights: Weights): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
}

/** The smallest convex polygon around places, in turn (Andrew 1979). */
export function hullOf(places: readonly Place[]): readonly Place[] {
  const sorted = places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (from: readonly Place[]) => {
    const chain: Place[] = []
    for (const place of from) {
      while (chain.length > 1 && turn(chain.at(-2), chain.at(-1), place) <= 1e-9) chain.pop()
      chain.push(place)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

function turn([ax, ay]: Place = [0, 0], [bx, by]: Place = [0, 0], [cx, cy]: Place): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
}
