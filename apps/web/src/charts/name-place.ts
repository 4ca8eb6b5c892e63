import { type Place, type Triangle, valueAt, type Weights } from './triangle.ts'

/** Half the width and height of a name, in pixels. */
const [wide, high] = [48, 11]
const steps = 28

/**
 * Where a region's name covers the fewest marks: of places all over the triangle, the one that has the most room to the
 * `taken` ones. Null where no place has room for the name inside its region.
 */
export function namePlace(
  triangle: Triangle,
  own: Weights,
  others: readonly Weights[],
  taken: readonly Place[],
): Place | null {
  const inside = ([x, y]: Place) => {
    const weights = triangle.weightsAt([x, y])
    const [backX, backY] = triangle.placeOf(weights)
    // A place outside comes back from the edge.
    if (Math.abs(backX - x) + Math.abs(backY - y) > 0.5) return false
    return others.every((other) => valueAt(own, weights) >= valueAt(other, weights))
  }
  const fits = ([x, y]: Place) =>
    [-1, 1].every((right) => [-1, 1].every((down) => inside([x + right * wide, y + down * high])))
  const room = ([x, y]: Place) =>
    Math.min(
      1.5,
      ...taken.map(([atX, atY]) => Math.max(Math.abs(atX - x) / (wide + 4), Math.abs(atY - y) / (high + 5))),
    )
  const best = allPlaces(triangle)
    .filter(fits)
    .reduce<{ readonly place: Place; readonly room: number } | null>((found, place) => {
      const here = room(place)
      return found === null || here > found.room ? { place, room: here } : found
    }, null)
  return best?.place ?? null
}

function allPlaces(triangle: Triangle): readonly Place[] {
  return Array.from({ length: steps + 1 }, (_, first) =>
    Array.from({ length: steps - first + 1 }, (_step, second) =>
      triangle.placeOf([first / steps, second / steps, (steps - first - second) / steps]),
    ),
  ).flat()
}
