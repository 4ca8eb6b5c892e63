import { expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { entropyBits, mutualInformationBits } from './entropy.ts'

test('entropy of equal shares is the logarithm of their number, of a certainty 0', () => {
  expect(entropyBits([25, 25, 25, 25])).toBe(2)
  expect(entropyBits([0.5, 0, 0.5])).toBe(1)
  expect(entropyBits([7, 0])).toBe(0)
})

test('an answer that settles the winner tells its whole entropy, less the bias of counting', () => {
  expect(mutualInformationBits([500, 0, 0, 500], 2)).toBeCloseTo(1 - 1 / (2 * 1000 * Math.LN2), 12)
})

test('the correction takes off what chance alone puts in: independent columns come out near 0, not near the bias', () => {
  const random = createRandom(9, 'entropy')
  const tables = 400
  const size = 500
  let sum = 0
  let positive = 0
  for (let table = 0; table < tables; table++) {
    const counts = new Float64Array(9)
    for (let index = 0; index < size; index++) {
      const cell = ((random() * 3) | 0) * 3 + ((random() * 3) | 0)
      counts[cell] = (counts[cell] as number) + 1
    }
    const information = mutualInformationBits(counts, 3)
    sum += information
    if (information > 0) positive++
  }
  // Uncorrected the mean is (3-1)(3-1)/(2 N ln 2) = 0.0058 bits. 2N ln2 MI is chi-square with 4 degrees of freedom
  // minus 4: above zero in 41% of tables, with mean 1.08 after cutting at zero.
  expect(sum / tables).toBeLessThan(0.0025)
  expect(Math.abs(positive / tables - 0.406)).toBeLessThan(0.1)
})

test('answers and winners that never occur do not count as cells', () => {
  expect(mutualInformationBits([50, 0, 0, 50, 0, 0], 2)).toBe(mutualInformationBits([50, 0, 0, 50], 2))
  expect(mutualInformationBits([0, 0], 2)).toBe(0)
})
