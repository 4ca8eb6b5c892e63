'use client'

import { scaleLinear } from 'd3-scale'
import { Chart } from './chart.tsx'
import { Shape } from './shape.tsx'

export interface CriterionRow {
  readonly name: string
  /** Mean weight, of 100. */
  readonly weight: number
  readonly marks: readonly { readonly option: string; readonly name: string; readonly value: number }[]
}

const [rowHigh, head] = [40, 30]
const rowOf = (width: number) => (width < 560 ? rowHigh + 18 : rowHigh)

/** How each option does on each criterion, on a scale from 0 to 1: marks joined by a line, the weight at the right. */
export function CriteriaRows({ rows }: { readonly rows: readonly CriterionRow[] }) {
  const label = rows
    .map(({ name, weight, marks }) => {
      const values = marks.map((mark) => `${mark.name} ${mark.value.toFixed(2)}`).join(', ')
      return `${name}, weight ${weight}: ${values}`
    })
    .join('; ')
  return (
    <Chart label={label} firstWidth={960} height={(width) => head + rowOf(width) * rows.length + 1}>
      {(width) => {
        const narrow = width < 560
        const high = rowOf(width)
        const [from, to] = narrow ? [10, width - 52] : [220, width - 80]
        const x = scaleLinear().domain([0, 1]).range([from, to])
        return (
          <>
            <text className="fill-ink-2 text-xs" x={from} y={14}>
              does worse
            </text>
            <text className="fill-ink-2 text-xs" x={to} y={14} textAnchor="end">
              does better
            </text>
            <text className="fill-ink-2 text-xs" x={width} y={14} textAnchor="end">
              weight
            </text>
            {rows.map(({ name, weight, marks }, at) => {
              const top = head + high * at
              const y = narrow ? top + 40 : top + high / 2
              const values = marks.map(({ value }) => value)
              return (
                <g key={name}>
                  <line className="stroke-line" x1={0} x2={width} y1={top} y2={top} />
                  <text className="font-[550]" x={0} y={narrow ? top + 19 : y + 4.5}>
                    {name}
                  </text>
                  <line
                    className="stroke-line-2 [stroke-width:2]"
                    x1={x(Math.min(...values))}
                    x2={x(Math.max(...values))}
                    y1={y}
                    y2={y}
                  />
                  {apart(marks.map((mark) => ({ ...mark, x: x(mark.value) }))).map(({ option, x: markX, dy }) => (
                    <Shape key={option} option={option} x={markX} y={y + dy} r={6.5} />
                  ))}
                  <text className="fill-ink-2" x={width} y={y + 4.5} textAnchor="end">
                    {weight}
                  </text>
                </g>
              )
            })}
            <line
              className="stroke-line"
              x1={0}
              x2={width}
              y1={head + high * rows.length}
              y2={head + high * rows.length}
            />
          </>
        )
      }}
    </Chart>
  )
}

/** Marks that would cover each other, stacked, so that each can be counted. */
function apart<Mark extends { readonly x: number }>(
  marks: readonly Mark[],
): readonly (Mark & { readonly dy: number })[] {
  const sorted = marks.toSorted((a, b) => a.x - b.x)
  const piles: Mark[][] = []
  for (const mark of sorted) {
    const pile = piles.at(-1)
    if (pile !== undefined && mark.x - (pile.at(-1)?.x ?? 0) < 9) pile.push(mark)
    else piles.push([mark])
  }
  return piles.flatMap((pile) => pile.map((mark, at) => ({ ...mark, dy: (at - (pile.length - 1) / 2) * 11 })))
}
