import { expect, test } from 'vitest'
import { firstOf } from './first-of.ts'

test('the largest comes first, and of equal ones the earlier', () => {
  expect(firstOf(['a', 'b', 'c'], (option) => (option === 'a' ? 0 : 1))).toBe('b')
  expect(firstOf([1, 3, 2], (value) => value)).toBe(3)
})
