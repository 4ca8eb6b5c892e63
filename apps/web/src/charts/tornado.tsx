'use client'

import { AxisTicks } from './axis-ticks.tsx'
import { Chart } from './chart.tsx'
import { fillOf, strokeOf } from './shape.tsx'
import { axisOver } from './ticks.ts'

export interface TornadoRow {
  readonly id: string
  readonly name: string
  /** Weeks when the input is in its lowest and its highest fifth. */
  readonly whenLow: number
  readonly whenHigh: number
}

interface TornadoProps {
  readonly option: string
  readonly of: string
  readonly middle: number
  readonly rows: readonly TornadoRow[]
}

const [above, below] = [26, 24]

const rowOf = (width: number) => (width < 560 ? 50 : 32)

/** What moves an outcome: a bar an input, the shorter side hollow, the longer one solid, sorted by span. */
export function Tornado({ option, of, middle, rows: given }: TornadoProps) {
  const rows = given.toSorted((a, b) => Math.abs(b.whenHigh - b.whenLow) - Math.abs(a.whenHigh - a.whenLow))
  const label = rows
    .map(({ name, whenLow, whenHigh }) => `${name}: ${figure(whenLow)} to ${figure(whenHigh)}`)
    .join('; ')
  return (
    <Chart
      label={`${of}, middle case ${figure(middle)}: ${label}`}
      firstWidth={960}
      height={(width) => above + rowOf(width) * rows.length + below}
    >
      {(width) => {
        const narrow = width < 560
        const high = rowOf(width)
        const bottom = above + high * rows.length
        const ends = [middle, ...rows.flatMap(({ whenLow, whenHigh }) => [whenLow, whenHigh])]
        const axis = axisOver(ends, narrow ? 34 : 300, width - 44, narrow ? 4 : 7)
        const centre = axis.x(middle)
        return (
          <>
            <AxisTicks axis={axis} top={above - 4} bottom={bottom} />
            <line className="stroke-ink [stroke-width:1.5]" x1={centre} x2={centre} y1={18} y2={bottom} />
            <text className="font-semibold" x={Math.min(Math.max(centre, 84), width - 84)} y={12} textAnchor="middle">
              middle case, week {figure(middle)}
            </text>
            {rows.map(({ id, name, whenLow, whenHigh }, at) => {
              const top = above + high * at
              const y = narrow ? top + 34 : top + high / 2
              const [less, more] = [Math.min(whenLow, whenHigh), Math.max(whenLow, whenHigh)]
              const [from, to] = [Math.min(axis.x(less), centre), Math.max(axis.x(more), centre)]
              return (
                <g key={id}>
                  <text className="halo" x={0} y={narrow ? top + 15 : y + 4.5}>
                    {name}
                  </text>
                  <rect
                    className={`fill-ground ${strokeOf(option)} [stroke-width:1.25]`}
                    x={from}
                    y={y - 8}
                    width={Math.max(0, centre - from)}
                    height={16}
                  />
                  <rect className={fillOf(option)} x={centre} y={y - 8} width={Math.max(0, to - centre)} height={16} />
                  <text className="halo fill-ink-2 text-xs" x={from - 6} y={y + 4.5} textAnchor="end">
                    {figure(less)}
                  </text>
                  <text className="halo fill-ink-2 text-xs" x={to + 6} y={y + 4.5}>
                    {figure(more)}
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

/** To a tenth where whole weeks would hide that it moves at all. */
function figure(weeks: number): string {
  return String(weeks < 20 ? Math.round(weeks * 10) / 10 : Math.round(weeks))
}
