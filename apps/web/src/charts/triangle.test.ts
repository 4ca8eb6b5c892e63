import { describe, expect, test } from 'vitest'
import { hullOf, regionOf, triangleAt, valueAt, weightsOf } from './triangle.ts'

const triangle = triangleAt(10, 20, 300)

describe('places in the triangle', () => {
  test('the corners have all weight on one', () => {
    expect(triangle.placeOf([0, 1, 0])).toEqual([10, 20 + 150 * Math.sqrt(3)])
    expect(triangle.placeOf([0, 0, 1])).toEqual([310, 20 + 150 * Math.sqrt(3)])
    expect(triangle.placeOf([1, 0, 0])).toEqual([160, 20])
  })

  test.each([[[0.2, 0.3, 0.5]], [[1, 0, 0]], [[0, 0.6, 0.4]]])('weights come back from their place: %s', (weights) => {
    const back = triangle.weightsAt(triangle.placeOf(weights))
    weights.forEach((weight, at) => expect(back[at]).toBeCloseTo(weight, 10))
  })

  test('a place outside takes weights that are not below zero and sum to 1', () => {
    const weights = triangle.weightsAt([900, 20])
    expect(Math.min(...weights)).toBe(0)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12)
  })

  test('nothing at all becomes the middle', () => {
    expect(weightsOf([0, -1, 0])).toEqual([1 / 3, 1 / 3, 1 / 3])
  })
})

describe('where a function is the largest', () => {
  const values = [
    [0.9, 0.2, 0.5],
    [0.4, 0.8, 0.5],
    [0.3, 0.3, 0.6],
  ] as const
  const regions = values.map((own) =>
    regionOf(
      own,
      values.filter((other) => other !== own),
    ),
  )

  test('it is at every corner of its region as large as the others', () => {
    regions.forEach((region, at) => {
      for (const corner of region) {
        const most = Math.max(...values.map((each) => valueAt(each, corner)))
        expect(valueAt(values[at] ?? [], corner)).toBeCloseTo(most, 10)
      }
    })
  })

  test('the regions fill the triangle', () => {
    const areas = regions.map((region) => areaOf(region.map((corner) => triangle.placeOf(corner))))
    expect(areas.reduce((sum, area) => sum + area, 0)).toBeCloseTo((300 * 150 * Math.sqrt(3)) / 2, 6)
  })

  test('there is none where another is always larger', () => {
    expect(regionOf([0.1, 0.1, 0.1], [[0.5, 0.5, 0.5]])).toEqual([])
  })
})

test('the hull leaves out what lies inside and along its sides', () => {
  const hull = hullOf([
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [2, 2],
    [2, 0],
  ])
  expect(new Set(hull.map(String))).toEqual(new Set(['0,0', '4,0', '4,4', '0,4']))
})

function areaOf(places: readonly (readonly [number, number])[]): number {
  return Math.abs(
    places.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = places[(at + 1) % places.length] ?? [x, y]
      return sum + (x * nextY - nextX * y) / 2
    }, 0),
  )
}
