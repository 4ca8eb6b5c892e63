import { expect, test } from 'vitest'
import { ageInMonths, isDate } from './date.ts'

test('knows days that exist from days that do not', () => {
  expect(['2026', '2026-02', '2024-02-29', '2000-02-29'].filter(isDate)).toHaveLength(4)
  expect(['26', '2026-13', '2026-00', '2023-02-29', '1900-02-29', '2026-04-31', '2026-1-1', ''].filter(isDate)).toEqual(
    [],
  )
})

test('counts whole months from the end of the period that is named', () => {
  expect(ageInMonths('2024', '2026-11-23')).toBe(22)
  expect(ageInMonths('2024-10', '2026-11-23')).toBe(24)
  expect(ageInMonths('2024-10-24', '2026-11-23')).toBe(24)
  expect(ageInMonths('2024-10-23', '2026-11-23')).toBe(25)
  expect(ageInMonths('2024-01-31', '2024-02-29')).toBe(1)
})

test('calls nothing old that is not over yet', () => {
  expect(ageInMonths('2026', '2026-11-23')).toBe(0)
  expect(ageInMonths('2027-05', '2026-11-23')).toBe(0)
})

test('refuses what is not a date: the caller passes today', () => {
  expect(() => ageInMonths('2026', 'today')).toThrow(RangeError)
})
