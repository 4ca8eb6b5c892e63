import { bundledGuide } from '@stackmark/guide/data'
import { describe, expect, test } from 'vitest'
import { type ProductsProblem, productsProblemCodes, readProducts } from './products-csv.ts'

const guide = bundledGuide()
const [first] = guide.precedents as readonly [(typeof guide.precedents)[0]]
const traits = guide.traits.map(({ id }) => first.traits[id] ?? '')
const header = ['id', ...guide.traits.map(({ column }) => column), 'backend_choice', 'backend_choice_strict']
const row = (id: string, ...changed: string[]) => [id, ...traits, 'node', 'node', ...changed]
const csv = (...rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join(',')).join('\n')
const problems = (text: string): readonly ProductsProblem[] => {
  const read = readProducts(text, guide)
  return read.ok ? [] : read.problems
}
const changed = (column: string, value: string) => row('a').map((cell, at) => (header[at] === column ? value : cell))

test('a table gives the products with their traits and labels; other columns are kept', () => {
  const read = readProducts(csv([...header, 'note'], row('a', 'x'), row('b', 'y')), guide)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.rows.map(({ product }) => product.id)).toEqual(['a', 'b'])
  expect(read.rows[0]?.product).toEqual({ id: 'a', traits: first.traits, choice: 'node', strict: 'node' })
  expect(read.rows[1]?.cell('note')).toBe('y')
  expect(read.rows[1]?.cell('nothing')).toBe('')
})

test('unknown and empty cells leave a trait open', () => {
  const read = readProducts(
    csv(header, changed('realtime', 'unknown'), ['b', ...changed('realtime', '').slice(1)]),
    guide,
  )
  expect(read.ok && read.rows.map(({ product }) => product.traits['realtime'])).toEqual([undefined, undefined])
})

const broken: Readonly<Record<keyof typeof productsProblemCodes, readonly [text: string, line: number]>> = {
  PRODUCTS_TOO_LARGE: ['x'.repeat(16 * 1024 * 1024 + 1), 1],
  PRODUCTS_SYNTAX: ['id\n"a', 2],
  PRODUCTS_EMPTY: [csv(header), 1],
  PRODUCTS_MISSING_COLUMN: [csv(header.slice(0, -1), row('a').slice(0, -1)), 1],
  PRODUCTS_DUPLICATE_COLUMN: [csv([...header, 'id'], row('a', 'b')), 1],
  PRODUCTS_ROW_LENGTH: [csv(header, row('a'), row('b', 'more')), 3],
  PRODUCTS_UNKNOWN_VALUE: [csv(header, changed('realtime', '4')), 2],
  PRODUCTS_UNKNOWN_CHOICE: [csv(header, changed('backend_choice', 'java')), 2],
  PRODUCTS_DUPLICATE_ID: [csv(header, row('a'), row('a')), 3],
}

describe('every code of the table', () => {
  test.each(Object.entries(broken))('%s is found alone, on its line', (code, [text, line]) => {
    expect(problems(text).map((problem) => [problem.code, problem.line])).toEqual([[code, line]])
  })
})

test('a column of another name is suggested', () => {
  const [problem] = problems(
    csv(
      header.map((name) => (name === 'realtime' ? 'real_time' : name)),
      row('a'),
    ),
  )
  expect(problem?.message).toBe('The header has no column "realtime"; is "real_time" meant to be it?')
})

test('text of the file is shown without what acts on a terminal', () => {
  const [problem] = problems(csv(header, changed('backend_choice', '\u001b[31mjava')))
  expect(problem?.message).toBe('"backend_choice" must be hybrid, node, python; found " [31mjava".')
})
