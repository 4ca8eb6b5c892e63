import { expect, test } from 'vitest'
import { createDraws, throughTable } from './draws.ts'

const TRIALS = 5000

test.each([2, 64, 1024, 1000, 1])(
  'a table of %d cells looked up in one pass gives the numbers of two passes',
  (cells) => {
    const table = Float64Array.from({ length: cells + 1 }, (_, at) => Math.sqrt(at) + at / 7)
    const one = createDraws(9, TRIALS).tabled('item/a', 'hours', () => table)
    const two = createDraws(9, TRIALS).column('item/a', 'hours', (uniforms) => throughTable(uniforms, table))
    expect(one).toEqual(two)
  },
)

test('a column is made once, by whichever way it is first asked for', () => {
  const draws = createDraws(1, 10)
  const table = Float64Array.of(0, 1, 4)
  const first = draws.tabled('a', 'x', () => table)
  expect(draws.tabled('a', 'x', () => Float64Array.of(5, 5))).toBe(first)
  expect(draws.column('a', 'x', (uniforms) => uniforms)).toBe(first)
  expect(draws.tabled('a', 'y', () => Float64Array.of(5, 5))).not.toBe(first)
})

test('bins are where the uniforms of the same stream lie, as far as they are asked for', () => {
  const draws = createDraws(3, 50)
  const uniforms = draws.column('a', 'uniform', (column) => column)
  const bins = draws.bins('a', 20, 30)
  expect([...bins]).toEqual(Array.from(uniforms.subarray(0, 30), (uniform) => Math.floor(20 * uniform)))
  expect(draws.bins('a', 20, 1000)).toHaveLength(50)
})

test('a derived column is made once', () => {
  const draws = createDraws(3, 5)
  const made = draws.derived('sum', () => Float64Array.of(1))
  expect(draws.derived('sum', () => Float64Array.of(2))).toBe(made)
})
