import { expect, test } from 'vitest'
import { dateIn, weeksUntil } from './weeks-until.ts'

const today = new Date(2026, 11, 1, 23, 30)

test('weeks and dates lead to each other', () => {
  for (const weeks of [0.5, 1, 12, 52, 104]) expect(weeksUntil(dateIn(weeks, today), today)).toBe(weeks)
})

test('a date that has come, or is none, is no deadline', () => {
  expect(weeksUntil('2026-12-01', today)).toBeNull()
  expect(weeksUntil('2020-01-01', today)).toBeNull()
  expect(weeksUntil('', today)).toBeNull()
})
