import { describe, expect, test } from 'vitest'
import { readBudget, readCountAndSize, readPeople, readWeeks } from './free-answers.ts'

const valueOf = <Value>(read: { ok: true; value: Value } | { ok: false; problem: string }) =>
  read.ok ? read.value : null

describe('people', () => {
  test.each([
    ['5000', 5000],
    ['5,000', 5000],
    ['about 5k', 5000],
    ['~ 1.5 million', 1_500_000],
    ['2m', 2_000_000],
    ['300 users', 300],
    [' 12 ', 12],
  ])('%s is %d', (text, people) => expect(valueOf(readPeople(text))).toBe(people))

  test.each(['', 'many', '0', '-5', '5 5', '1e3', '5k k', '99999999999', '12,34'])('%j is not understood', (text) =>
    expect(readPeople(text)).toMatchObject({ ok: false, problem: expect.stringContaining('number of people') }),
  )
})

describe('weeks', () => {
  test.each([
    ['12', 12],
    ['12 weeks', 12],
    ['1 week', 1],
    ['3 months', 13],
    ['1 year', 52],
    ['10 days', 1.5],
    ['about 6w', 6],
  ])('%s are %d weeks', (text, weeks) => expect(valueOf(readWeeks(text))).toBe(weeks))

  test.each(['', 'soon', '0', '-3 weeks', '11 years', '12 fortnights'])('%j is not understood', (text) =>
    expect(valueOf(readWeeks(text))).toBeNull(),
  )
})

describe('budget', () => {
  test.each([
    ['60000', 60_000, 'USD'],
    ['60k EUR', 60_000, 'EUR'],
    ['€60,000', 60_000, 'EUR'],
    ['£50k', 50_000, 'GBP'],
    ['$ 1.2 million', 1_200_000, 'USD'],
    ['about 40000 euros', 40_000, 'EUR'],
    ['40000 dollars', 40_000, 'USD'],
    ['40000 pounds', 40_000, 'GBP'],
  ])('%s is %d %s', (text, amount, currency) => expect(valueOf(readBudget(text))).toEqual({ amount, currency }))

  test.each(['', 'a lot', '0', '-5 USD', '60k USD EUR', '60k yen', '2000 million'])('%j is not understood', (text) =>
    expect(valueOf(readBudget(text))).toBeNull(),
  )
})

describe('count and size', () => {
  test.each([
    ['4', { count: 4 }],
    ['L', { size: 'L' }],
    ['4 s', { count: 4, size: 'S' }],
    ['3 x L', { count: 3, size: 'L' }],
    ['1 M', {}],
  ])('%s', (text, entry) => expect(valueOf(readCountAndSize(text))).toEqual(entry))

  test.each(['0', '201', 'XL', 'four', '4 4', '-1'])('%j is not understood', (text) =>
    expect(valueOf(readCountAndSize(text))).toBeNull(),
  )
})
