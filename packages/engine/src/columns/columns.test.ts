import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chooseColumn } from './choose.ts'
import { lookUp, lookUpPair } from './look-up.ts'
import { addTo, addWhere, productOf } from './sums.ts'

const trials = 6
const numbers = fc.float64Array({ minLength: trials, maxLength: trials, noNaN: true, min: -1e6, max: 1e6 })
const choices = (count: number) => fc.uint8Array({ minLength: trials, maxLength: trials, max: count - 1 })

describe('columns by trial', () => {
  test('look up a figure by one number, also where there is a single figure', () => {
    expect([...lookUp(Float64Array.of(5, 7, 9), Uint8Array.of(2, 0, 1))]).toEqual([9, 5, 7])
    expect([...lookUp(Float64Array.of(5), Uint16Array.of(0, 0))]).toEqual([5, 5])
  })

  test('look up a figure by two numbers, the second counting fastest', () => {
    const figures = Float64Array.of(0, 1, 2, 10, 11, 12)
    expect([...lookUpPair(figures, Uint16Array.of(1, 0, 1), 3, Uint8Array.of(2, 1, 0))]).toEqual([12, 1, 10])
  })

  test('choose among columns what each trial has in the column of its number', () => {
    fc.assert(
      fc.property(numbers, numbers, choices(2), (a, b, at) => {
        const chosen = chooseColumn([a, b], at)
        expect([...chosen]).toEqual([...at].map((number, trial) => (number === 0 ? a : b)[trial]))
      }),
    )
  })

  test('give a column back as it is where all are one', () => {
    const column = Float64Array.of(1, 2)
    expect(chooseColumn([column, column], Uint8Array.of(0, 1))).toBe(column)
    expect(() => chooseColumn([], Uint8Array.of(0))).toThrow(RangeError)
  })

  test('add up, everywhere or where the number has the flag of a place', () => {
    fc.assert(
      fc.property(numbers, numbers, choices(2), (sum, column, at) => {
        const [everywhere, flagged] = [sum.slice(), sum.slice()]
        addTo(everywhere, column)
        // Number 1 has the flag of place 2 and no other.
        addWhere(flagged, column, Uint8Array.of(0, 0, 0, 0, 0, 1), Uint16Array.from(at), 3, 2)
        column.forEach((value, trial) => {
          const before = sum[trial] as number
          // Equal as numbers: whether a zero is negative does not matter.
          expect(everywhere[trial] === before + value).toBe(true)
          expect(flagged[trial] === before + (at[trial] === 1 ? value : 0)).toBe(true)
        })
      }),
    )
    expect([...productOf(Float64Array.of(2, 3), Float64Array.of(5, 7))]).toEqual([10, 21])
  })
})
