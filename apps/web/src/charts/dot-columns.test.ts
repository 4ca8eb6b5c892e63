import { array, assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { dotColumns } from './dot-columns.ts'

const pixels = array(double({ min: 0, max: 900, noNaN: true }), { maxLength: 20 })

test('no mark changes its side of the edge, and none lies further from its place than half a mark', () => {
  assert(
    property(pixels, double({ min: 1, max: 900, noNaN: true }), (found, edge) => {
      const xs = found.toSorted((a, b) => a - b)
      dotColumns(xs, 18, edge).dots.forEach(({ x }, at) => {
        const own = xs[at] ?? Number.NaN
        expect(Math.abs(x - own)).toBeLessThanOrEqual(9.001)
        if (own > edge + 0.001) expect(x).toBeGreaterThan(edge)
        if (own <= edge) expect(x).toBeLessThan(edge)
      })
    }),
  )
})

test('marks of one column stand on each other', () => {
  const { dots, most } = dotColumns([1, 2, 3, 30], 18, 0)
  expect(dots.map(({ level }) => level)).toEqual([0, 1, 2, 0])
  expect(most).toBe(3)
})
