import { array, assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { countsOfHundred } from './counts-of-hundred.ts'

const sharesOf = (shares: readonly number[]) =>
  shares.map((share, at) => ({ option: String(at), name: String(at), share }))

test('counts sum to a hundred, and the leader has the count that its sentence rounds to', () => {
  assert(
    property(array(double({ min: 0.001, max: 1, noNaN: true }), { minLength: 2, maxLength: 6 }), (weights) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0)
      const shares = weights.map((weight) => weight / total)
      const leader = shares.indexOf(Math.max(...shares))
      const counts = countsOfHundred({ shares: sharesOf(shares), leader: String(leader) })
      expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(100)
      expect(counts.get(String(leader))).toBe(Math.round(100 * (shares[leader] as number)))
      for (const count of counts.values()) expect(count).toBeGreaterThanOrEqual(0)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test('a dead heat is shared out, the earlier get what is left over', () => {
  const counts = countsOfHundred({ shares: sharesOf([1 / 3, 1 / 3, 1 / 3]), leader: null })
  expect([...counts.values()]).toEqual([34, 33, 33])
})

test('an option alone has all hundred', () => {
  expect([...countsOfHundred({ shares: sharesOf([1]), leader: '0' }).values()]).toEqual([100])
})
