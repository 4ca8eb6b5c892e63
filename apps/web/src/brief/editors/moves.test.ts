import { expect, test } from 'vitest'
import { moved, placed, prioritiesOf, rowsOf, without } from './moves.ts'

const rows = [['a'], ['b', 'c'], ['d']]

test('one step up goes into the row above, another out of it before that row', () => {
  const once = moved(rows, 'd', -1)
  expect(once).toEqual([['a'], ['b', 'c', 'd']])
  expect(moved(once, 'd', -1)).toEqual([['a'], ['d'], ['b', 'c']])
})

test('one step down is the way back', () => {
  expect(moved(rows, 'a', 1)).toEqual([['b', 'c', 'a'], ['d']])
  expect(moved(rows, 'b', 1)).toEqual([['a'], ['c'], ['b'], ['d']])
})

test('nothing leaves the ends, and what was not ranked comes in last', () => {
  expect(moved(rows, 'a', -1)).toEqual(rows)
  expect(moved(rows, 'd', 1)).toEqual(rows)
  expect(moved(rows, 'e', -1)).toEqual([...rows, ['e']])
})

test('dragged, it gets a row of its own where it is let go', () => {
  expect(placed(rows, 'd', 0)).toEqual([['d'], ['a'], ['b', 'c']])
  expect(placed(rows, 'b', 3)).toEqual([['a'], ['c'], ['d'], ['b']])
  expect(placed(rows, 'a', 2)).toEqual([['b', 'c'], ['a'], ['d']])
})

test('a brief says a row of one as its name, and nothing where nothing is ranked', () => {
  expect(prioritiesOf(rows)).toEqual(['a', ['b', 'c'], 'd'])
  expect(rowsOf(['a', ['b', 'c'], 'd'])).toEqual(rows)
  expect(prioritiesOf(without([['a']], 'a'))).toBeUndefined()
})
