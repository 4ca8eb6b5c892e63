import { expect, test } from 'vitest'
import { estimateCsv } from './estimate-csv.ts'
import { golden } from './golden-fixture.ts'

test('has a line for every work item, whose hours are those of the estimate', () => {
  const lines = estimateCsv(golden.assessment).trimEnd().split('\r\n')
  const [head, first] = lines.map((line) => line.split(','))
  const [item] = golden.assessment.estimate.items
  expect(lines).toHaveLength(golden.assessment.estimate.items.length + 1)
  expect(head?.slice(4)).toEqual(['hours', ...golden.assessment.options.map(({ id }) => `hours ${id}`)])
  expect(Number(first?.[4])).toBeCloseTo(item?.hours ?? 0, 1)
})

test('text of a brief is quoted, and is never a formula', () => {
  const [first] = golden.assessment.estimate.items
  if (first === undefined) throw new Error('the golden assessment has items')
  const items = ['=1+1', '@x', 'a "b", c', 'two\nlines'].map((name) => ({ ...first, name, byOption: {} }))
  const csv = estimateCsv({ options: [], estimate: { ...golden.assessment.estimate, items } })
  for (const cell of ["'=1+1", "'@x", '"a ""b"", c"', '"two\nlines"']) expect(csv).toContain(`,${cell},`)
})
