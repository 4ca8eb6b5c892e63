import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotPlot, niceStep } from './dot-plot.ts'
import { quantileDots } from './quantile-dots.ts'

const axis = { label: (value: number) => String(value), title: 'weeks' }

function rowOf(label: string, mark: string, [p10, p50, p80, p90]: readonly [number, number, number, number]) {
  const quantiles = { p10, p50, p80, p90 }
  return { label, mark, dots: quantileDots(quantiles), quantiles, plan: p50 * 0.9 }
}

test('a plot of two options reads as drawn here', () => {
  const rows = [rowOf('Hybrid', '◆', [6, 9, 12, 14]), rowOf('Node.js', '●', [5, 7, 9, 11])]
  const plot = dotPlot(rows, { ...axis, line: { at: 12, label: 'deadline' } }, 60)
  expect(`\n${plot.join('\n')}`).toBe(`
                                deadline
                      ◆ ◆       │
                    ◆ ◆ ◆ ◆ ◆ ◆ │
Hybrid          ◆ ◆ ◆ ◆ ◆ ◆ ◆ ◆ │◆ ◆ ◆     ◆
                  ├─────◆───────┼──┤
                        ▷ plan  │
                  ● ●           │
                  ● ● ● ●       │
                ● ● ● ● ●       │
Node.js         ● ● ● ● ● ● ● ● │  ●
                ├───●───────┤   │
                    ▷ plan      │
        ┬─────────┬─────────┬───┴──────┬─────
        0         5        10         15 weeks`)
})

test('every dot is drawn once, and on its side of the line', () => {
  const spread = fc.tuple(
    fc.double({ min: 0.1, max: 500, noNaN: true }),
    fc.double({ min: 1.05, max: 3, noNaN: true }),
    fc.double({ min: 0.3, max: 3, noNaN: true }),
    fc.integer({ min: 40, max: 130 }),
  )
  fc.assert(
    fc.property(spread, ([p10, ratio, place, width]) => {
      const row = rowOf('A', '●', [p10, p10 * ratio, p10 * ratio ** 1.6, p10 * ratio ** 2])
      const at = p10 * ratio * place
      const plot = dotPlot([row], { ...axis, line: { at, label: 'x' } }, width)
      const stack = plot.slice(
        1,
        plot.findIndex((line) => /[├┤┼]/u.test(line)),
      )

      const sides = stack.map((line) => line.slice(2).split('│'))
      const count = (text: string | undefined) => (text ?? '').split('●').length - 1
      const before = sides.reduce((sum, [left]) => sum + count(left), 0)
      const after = sides.reduce((sum, [, right]) => sum + count(right), 0)
      expect(before + after).toBe(20)
      expect(before).toBe(row.dots.filter((dot) => dot <= at * (1 + 1e-9)).length)
    }),
    { seed: 3, numRuns: 300 },
  )
})

test('a line far beyond all dots is told in words, and leaves them their room', () => {
  const row = rowOf('A', '●', [5, 7, 9, 11])
  const [label, ...plot] = dotPlot([row], { ...axis, line: { at: 60, label: 'deadline' } }, 60)
  expect(label?.trim()).toBe('deadline: further right than all of this')
  expect(plot).toEqual(dotPlot([row], axis, 60))
})

test('steps of a scale are ones people count in', () => {
  expect([0.03, 0.21, 1, 1.1, 2.3, 4, 26, 900].map(niceStep)).toEqual([0.05, 0.25, 1, 2, 2.5, 5, 50, 1000])
})
