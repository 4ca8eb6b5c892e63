import { namePlace } from './name-place.ts'
import { type Place, regionOf, type Triangle, type Weights } from './triangle.ts'

interface Named {
  readonly triangle: Triangle
  readonly options: readonly { readonly id: string; readonly name: string; readonly values: Weights }[]
  /** Places that names keep clear of. */
  readonly taken: readonly Place[]
  readonly left: number
  readonly top: number
  readonly side: number
}

export interface RegionName {
  readonly id: string
  readonly name: string
  readonly place: Place
  /** From a name that stands beside the triangle to its region; null where it stands inside. */
  readonly line: readonly Place[] | null
}

const [rowHigh, halfName] = [30, 42]

/** Names of the regions: inside where there is room, else beside the triangle's upper half, with a line to the region. */
export function namesOn({ triangle, options, taken, left, top, side }: Named): readonly RegionName[] {
  const inside: RegionName[] = []
  const small: { readonly id: string; readonly name: string; readonly middle: Place }[] = []
  for (const { id, name, values } of options) {
    const others = options.filter((option) => option.id !== id).map((option) => option.values)
    const region = regionOf(values, others).map(triangle.placeOf)
    if (region.length < 3) continue
    const place = namePlace(triangle, values, others, taken)
    if (place === null) small.push({ id, name, middle: middleOf(region) })
    else inside.push({ id, name, place, line: null })
  }
  const centre = left + side / 2
  const beside = [true, false].flatMap((atLeft) => {
    const here = small.filter(({ middle: [x] }) => x < centre === atLeft)
    // The lowest leads to the region that is furthest out, so that no line crosses a name.
    const outward = here.toSorted((a, b) => (atLeft ? b.middle[0] - a.middle[0] : a.middle[0] - b.middle[0]))
    return outward.map(({ id, name, middle }, row): RegionName => {
      const place: Place = [atLeft ? left + halfName : left + side - halfName, top + side * 0.16 + rowHigh * row]
      const lowest = row === outward.length - 1
      const inner = place[0] + (atLeft ? halfName + 6 : -halfName - 6)
      return { id, name, place, line: [lowest ? [place[0] - 34, place[1] + 12] : [inner, place[1]], middle] }
    })
  })
  return [...inside, ...beside]
}

function middleOf(places: readonly Place[]): Place {
  const sum = (axis: 0 | 1) => places.reduce((all, place) => all + place[axis], 0) / places.length
  return [sum(0), sum(1)]
}
