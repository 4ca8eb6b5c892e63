import { expect, test } from 'vitest'
import { estimateRecord } from './estimate-record.ts'

const { sets, meanTransfer, meanTransferAsFound, widening } = estimateRecord()
const efforts = sets.filter(({ measures }) => measures === 'effort')

test('under transfer the widened class covers three projects of four, on the mean and in each effort set', () => {
  expect(efforts.map(({ set }) => set).sort()).toEqual(['cesaw', 'jorgensen', 'kitchenham', 'molokken', 'simula'])
  expect(meanTransfer).toBeGreaterThanOrEqual(0.75)
  for (const { transfer, set } of efforts) expect([set, transfer.share >= 0.75]).toEqual([set, true])
  expect(meanTransferAsFound).toBeLessThan(meanTransfer)
  expect(widening).toBe(1.2)
})

test('independent items are scored where there are items, and exclude the 80 % they promise', () => {
  expect(sets.filter(({ independentItems }) => independentItems !== null).map(({ set }) => set)).toEqual(['cesaw'])
  const cesaw = sets.find(({ set }) => set === 'cesaw')
  expect(cesaw?.independentItems?.high).toBeLessThan(0.8)
})

test('schedule stands last and apart: a class of efforts does not hold there, its own history does', () => {
  const little = sets.at(-1)
  expect(little).toMatchObject({ set: 'little', measures: 'schedule', projects: 121 })
  expect(little?.transfer.high).toBeLessThan(0.8)
  expect(little?.ownHistory.low).toBeLessThan(0.8)
  expect(little?.ownHistory.high).toBeGreaterThan(0.8)
})
