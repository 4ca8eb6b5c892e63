import { expect, test } from 'vitest'
import { namesOn } from './region-names.ts'
import { triangleAt } from './triangle.ts'

const named = (options: Parameters<typeof namesOn>[0]['options']) =>
  namesOn({ triangle: triangleAt(0, 0, 600), options, taken: [], left: 0, top: 0, side: 600 })

test('a region with room has its name inside, one without has a line to it', () => {
  const names = named([
    { id: 'large', name: 'Large', values: [0.5, 0.9, 0.5] },
    { id: 'small', name: 'Small', values: [0.05, 1, 0] },
  ])
  expect(names.map(({ id, line }) => [id, line === null])).toEqual([
    ['large', true],
    ['small', false],
  ])
})

test('names beside the triangle do not stand on one another', () => {
  const places = named([
    { id: 'large', name: 'Large', values: [0.5, 0.9, 0.5] },
    { id: 'one', name: 'One', values: [0.05, 1, 0.3] },
    { id: 'two', name: 'Two', values: [0.3, 1, 0.05] },
  ]).map(({ place }) => place.join())
  expect(new Set(places).size).toBe(3)
})

test('an option that comes first nowhere is not named', () => {
  expect(
    named([
      { id: 'all', name: 'All', values: [1, 1, 1] },
      { id: 'none', name: 'None', values: [0, 0, 0] },
    ]).map(({ id }) => id),
  ).toEqual(['all'])
})
