import { describe, expect, test } from 'vitest'
import {
  chance,
  differenceRange,
  grouped,
  listed,
  money,
  moneyRange,
  moneyWords,
  price,
  twoFigures,
  weeks,
  weeksRange,
  weekWords,
} from './figures.ts'

describe('figures as people are told them', () => {
  test('whole weeks, with words for less than one', () => {
    expect([weeks(0.3), weeks(0.5), weeks(1.4), weeks(11.6)]).toEqual(['under 1 week', '1 week', '1 week', '12 weeks'])
    expect([weeksRange(11.2, 16.8), weeksRange(6.6, 7.4), weeksRange(0.2, 3), weeksRange(0.1, 0.4)]).toEqual([
      '11 to 17 weeks',
      'about 7 weeks',
      'up to 3 weeks',
      'under 1 week',
    ])
  })

  test('money to the thousand', () => {
    expect([money(12_345, 'USD'), money(400, 'EUR')]).toEqual(['12,000 USD', 'under 1,000 EUR'])
    expect([moneyRange(5600, 21_400, 'USD'), moneyRange(8900, 9100, 'USD'), moneyRange(100, 3000, 'USD')]).toEqual([
      '6,000 to 21,000 USD',
      'about 9,000 USD',
      'up to 3,000 USD',
    ])
    expect(moneyRange(100, 300, 'USD')).toBe('under 1,000 USD')
  })

  test('chances to the nearest 5, and never certain', () => {
    expect([0, 0.024, 0.026, 0.624, 0.626, 0.97, 0.976, 1].map((p) => chance(p).replace(' of 100', ''))).toEqual([
      'under 5',
      'under 5',
      '5',
      '60',
      '65',
      '95',
      'over 95',
      'over 95',
    ])
  })

  test('two significant figures', () => {
    expect([0.0361, 58.5, 1234, 0, 0.5, 100].map(twoFigures)).toEqual(['0.036', '59', '1,200', '0', '0.5', '100'])
    expect([price(32.4, 133, 'USD'), price(5, 5.01, 'USD')]).toEqual(['32 to 130 USD', 'about 5 USD'])
    expect([grouped(1_234_567.5), grouped(-1000), grouped(999)]).toEqual(['1,234,567.5', '-1,000', '999'])
  })

  test('differences say which way, at each end', () => {
    const cases: readonly (readonly [number, number, string])[] = [
      [-1.2, 4.3, '1 week shorter to 4 longer'],
      [-0.3, 2.8, 'up to 3 weeks longer'],
      [-2.7, 0.2, 'up to 3 weeks shorter'],
      [1.8, 5.2, '2 to 5 weeks longer'],
      [-5.2, -1.8, '2 to 5 weeks shorter'],
      [-0.4, 0.4, 'about the same'],
      [1.9, 2.1, 'about 2 weeks longer'],
      [-2.1, -1.9, 'about 2 weeks shorter'],
    ]
    for (const [low, high, words] of cases) expect(differenceRange(low, high, weekWords)).toBe(words)
    expect(differenceRange(-7200, 16_900, moneyWords('EUR'))).toBe('7,000 EUR cheaper to 17,000 dearer')
  })

  test('lists end in a word', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ])
  })
})
