'use client'

import { AxisTicks } from './axis-ticks.tsx'
import { Chart } from './chart.tsx'
import { axisOver } from './ticks.ts'

export interface RangeRow {
  readonly name: string
  readonly low: number
  readonly middle: number
  readonly high: number
  /** Another figure beside it, as a hollow ring. */
  readonly ring?: number
}

interface RangeRowsProps {
  readonly of: string
  readonly rows: readonly RangeRow[]
  readonly domain: readonly [number, number]
  readonly line?: { readonly at: number; readonly text: string }
}

const [above, below] = [24, 24]
const rowOf = (width: number) => (width < 560 ? 50 : 34)

/** Intervals that belong to no option, in ink, with their figures at the right. */
export function RangeRows({ of, rows, domain, line }: RangeRowsProps) {
  const label = rows
    .map(({ name, low, middle, high }) => `${name}: ${Math.round(middle)} (${Math.round(low)} to ${Math.round(high)})`)
    .join('; ')
  return (
    <Chart label={`${of}: ${label}`} firstWidth={1100} height={(width) => above + rowOf(width) * rows.length + below}>
      {(width) => {
        const narrow = width < 560
        const high = rowOf(width)
        const bottom = above + high * rows.length
        const axis = axisOver(domain, narrow ? 8 : 360, narrow ? width - 104 : width - 124, narrow ? 4 : 5)
        return (
          <>
            <AxisTicks axis={axis} top={above - 4} bottom={bottom} />
            {line === undefined ? null : (
              <g>
                <line
                  className="stroke-ink [stroke-width:1.5]"
                  x1={axis.x(line.at)}
                  x2={axis.x(line.at)}
                  y1={16}
                  y2={bottom}
                />
                <text className="text-xs" x={axis.x(line.at)} y={11} textAnchor="middle">
                  {line.text}
                </text>
              </g>
            )}
            {rows.map(({ name, low, middle, high: most, ring }, at) => {
              const top = above + high * at
              const y = narrow ? top + 34 : top + high / 2
              return (
                <g key={name}>
                  <text className="halo" x={0} y={narrow ? top + 16 : y + 4.5}>
                    {name}
                  </text>
                  <path
                    className="fill-none stroke-ink [stroke-width:2]"
                    d={`M${axis.x(low)} ${y - 6}V${y + 6}M${axis.x(low)} ${y}H${axis.x(most)}M${axis.x(most)} ${y - 6}V${y + 6}`}
                  />
                  <circle className="fill-ink" cx={axis.x(middle)} cy={y} r={4.5} />
                  {ring === undefined ? null : (
                    <circle className="fill-ground stroke-ink [stroke-width:1.5]" cx={axis.x(ring)} cy={y} r={5} />
                  )}
                  <text className="fill-ink-2" x={width} y={y + 4.5} textAnchor="end">
                    {Math.round(middle)} ({Math.round(low)} to {Math.round(most)})
                  </text>
                </g>
              )
            })}
          </>
        )
      }}
    </Chart>
  )
}
