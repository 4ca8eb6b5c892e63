import { readFileSync } from 'node:fs'
import { FITTED_CONSTANTS } from '@stackmark/engine'
import { bundledGuide } from '@stackmark/guide/data'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Refits, refit, refitTables } from '../packages/engine/src/fit/refit-tables.ts'

const guide = bundledGuide()
const text = readFileSync(new URL('../docs/estimate.md', import.meta.url), 'utf8')
/** Nine fits of about ten seconds each on a free core, and room for a busy one. */
const SLOW_MS = 480_000

describe('the fit, run again', () => {
  let refits: Refits
  let tables: Readonly<Record<string, string>>

  beforeAll(() => {
    refits = refit(guide)
    tables = refitTables(guide, refits)
  }, SLOW_MS)

  test('gives the shipped constants within 2 %: nobody tuned one by hand', () => {
    for (const id of Object.keys(FITTED_CONSTANTS)) {
      const shipped = guide.constants.find((constant) => constant.id === id)?.value ?? Number.NaN
      expect(Math.abs((refits.all.constants[id] ?? Number.NaN) / shipped - 1), id).toBeLessThan(0.02)
    }
  })

  test('meets all ten cells, and each pair of cells predicted from the other four types is within a week of its range', () => {
    expect(refits.all.cells.filter(({ inside }) => inside)).toHaveLength(10)
    const predicted = Object.entries(refits.without).flatMap(([type, { cells }]) =>
      cells.filter((cell) => cell.type === type),
    )
    expect(predicted).toHaveLength(10)
    for (const { missWeeks } of predicted) expect(Math.abs(missWeeks)).toBeLessThan(1)
  })

  test.each(['left-out', 'left-out-constants', 'boundary', 'trials'])(
    'gives the table “%s” of docs/estimate.md (npm run docs:estimate writes it anew)',
    (name) => {
      const [, after = ''] = text.split(`<!-- computed: ${name} -->\n\n`)
      expect(after.split('\n\n<!-- end -->')[0]).toBe(tables[name])
    },
  )
})
