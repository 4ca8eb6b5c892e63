import { expect, test } from 'vitest'
import { createRandom } from '../random/random.ts'
import { pert, pertMean } from './pert.ts'
import { pertTable, sampleTable } from './pert-table.ts'

const modes = [0, 0.01, 0.2, 0.5, 0.83, 1]

test.each(modes)('mode at %d of the range: knots are exact quantiles to 1e-7, lines between them to 2e-4', (mode) => {
  const exact = pert(0, mode, 1)
  const table = pertTable(0, mode, 1)
  for (let index = 6; index < 1020; index += 13) {
    expect(Math.abs((table[index] as number) - exact.inv(index / 1024))).toBeLessThan(1e-7)
    const u = (index + 0.5) / 1024
    expect(Math.abs(sampleTable(table, u) - exact.inv(u))).toBeLessThan(2e-4)
  }
})

test.each(modes)('mode at %d of the range: exact moments of the table are those of the PERT', (mode) => {
  const table = pertTable(0, mode, 1)
  const cells = table.length - 1
  let mean = 0
  let square = 0
  for (let index = 0; index < cells; index++) {
    const left = table[index] as number
    const right = table[index + 1] as number
    mean += (left + right) / 2 / cells
    square += (left * left + left * right + right * right) / 3 / cells
  }
  const exact = pert(0, mode, 1)
  expect(Math.abs(mean - pertMean(0, mode, 1))).toBeLessThan(5e-6)
  expect(Math.abs(Math.sqrt(square - mean * mean) - Math.sqrt(exact.variance))).toBeLessThan(2e-5)
})

test('tables rise, stay inside the range, and move and stretch with it', () => {
  const standard = pertTable(0, 0.25, 1)
  const moved = pertTable(10, 15, 30)
  for (let index = 0; index < standard.length; index++) {
    expect(moved[index]).toBeCloseTo(10 + 20 * (standard[index] as number), 12)
    if (index > 0) expect(moved[index] as number).toBeGreaterThan(moved[index - 1] as number)
  }
  expect(moved[0]).toBeGreaterThanOrEqual(10)
  expect(moved.at(-1)).toBeLessThanOrEqual(30)
})

test('a table kept from an earlier call is not shared with its caller', () => {
  pertTable(0, 0.4, 1).fill(0)
  expect(pertTable(0, 0.4, 1)[512]).toBeCloseTo(pert(0, 0.4, 1).inv(0.5), 6)
})

test('equal ends give a constant; a wrong order is refused', () => {
  expect([...pertTable(3, 3, 3, 4)]).toEqual([3, 3, 3, 3, 3])
  expect(() => pertTable(3, 2, 4)).toThrow(RangeError)
})

test('draws have the mean within four standard errors', () => {
  const table = pertTable(20, 35, 70)
  const random = createRandom(3, 'pert-table')
  const draws = 50_000
  let sum = 0
  for (let index = 0; index < draws; index++) sum += sampleTable(table, random())
  const error = Math.sqrt(pert(20, 35, 70).variance / draws)
  expect(Math.abs(sum / draws - pertMean(20, 35, 70))).toBeLessThan(4 * error)
})
