'use client'

import { AxisTicks } from './axis-ticks.tsx'
import { Chart } from './chart.tsx'
import { dotColumns } from './dot-columns.ts'
import { Shape, strokeOf } from './shape.tsx'
import { axisOver } from './ticks.ts'

export interface DotRow {
  readonly option: string
  readonly name: string
  /** Twenty equally likely cases, ascending. */
  readonly dots: readonly number[]
  readonly low: number
  readonly middle: number
  readonly high: number
  /** The interval in words, below the name. */
  readonly words: string
  /** Without overrun; null where there is no plan. */
  readonly plan: number | null
  /** Why it is left out; then nothing is drawn for it. */
  readonly excludedBy?: string | undefined
}

interface DotRowsProps {
  readonly of: string
  readonly rows: readonly DotRow[]
  /** The user's own limit, as one line down all rows. */
  readonly line?: { readonly at: number; readonly text: string } | undefined
}

const pitch = 17
const below = 26

/** Twenty marks an option, each one chance in twenty, on one axis; under them the interval, before them the plan. */
export function DotRows({ of, rows, line }: DotRowsProps) {
  const drawn = rows.filter(({ excludedBy }) => excludedBy === undefined)
  const label = rows
    .map(({ name, words, plan, excludedBy }) =>
      excludedBy === undefined ? `${name} ${words}${plan === null ? '' : `, planned ${plan}`}` : `${name} left out`,
    )
    .join('; ')
  const said = line === undefined ? '' : `; ${line.text}`
  const furthest = Math.max(...drawn.flatMap(({ dots }) => dots))
  const isFar = line !== undefined && line.at > 3 * furthest
  const shownLine = isFar ? undefined : line
  const layoutOf = (width: number) => {
    const narrow = width < 560
    const from = narrow ? 4 : 148
    const values = [
      ...drawn.flatMap(({ dots, plan }) => [...dots, ...(plan === null ? [] : [plan])]),
      ...(shownLine === undefined ? [] : [shownLine.at]),
    ]
    const axis = axisOver(values, from + 12, width - 14, narrow ? 5 : 8)
    let y = shownLine === undefined ? 10 : 30
    const placed = rows.map((row) => {
      const columns = dotColumns(
        row.excludedBy === undefined ? row.dots.map(axis.x) : [],
        pitch,
        axis.x(shownLine?.at ?? axis.low),
      )
      const planLevel = row.plan === null ? 0 : 1.5 + highestNear(columns.dots, axis.x(row.plan))
      const nameY = y + 12
      const base = y + (narrow ? 22 : 0) + Math.max(2, columns.most, planLevel) * pitch
      y = base + 34
      return { row, columns, base, nameY, planLevel }
    })
    return { axis, placed, bottom: y - 8, narrow }
  }
  return (
    <>
      <Chart
        label={`${of}, 8 cases of 10: ${label}${said}`}
        firstWidth={960}
        height={(width) => layoutOf(width).bottom + below}
      >
        {(width) => {
          const { axis, placed, bottom, narrow } = layoutOf(width)
          const top = shownLine === undefined ? 6 : 24
          return (
            <>
              <AxisTicks axis={axis} top={top} bottom={bottom} />
              {shownLine === undefined ? null : (
                <g>
                  <line
                    className="stroke-ink [stroke-width:1.5]"
                    x1={axis.x(shownLine.at)}
                    x2={axis.x(shownLine.at)}
                    y1={18}
                    y2={bottom}
                  />
                  <text
                    className="font-semibold"
                    x={Math.min(Math.max(axis.x(shownLine.at), 84), width - 84)}
                    y={12}
                    textAnchor="middle"
                  >
                    {shownLine.text}
                  </text>
                </g>
              )}
              {placed.map(({ row, columns, base, nameY, planLevel }) => (
                <g key={row.option}>
                  <text className="font-semibold halo" x={0} y={narrow ? nameY : base - 14}>
                    {row.name}
                    <tspan className="fill-ink-2 font-normal" {...(narrow ? { dx: 8 } : { x: 0, dy: 17 })}>
                      {row.excludedBy ?? row.words}
                    </tspan>
                  </text>
                  {row.excludedBy === undefined ? (
                    <>
                      <line className="stroke-line" x1={axis.x(axis.low)} x2={axis.x(axis.high)} y1={base} y2={base} />
                      {row.plan === null ? null : (
                        <Flag
                          x={axis.x(row.plan)}
                          base={base}
                          top={base - planLevel * pitch}
                          text={`plan ${row.plan}`}
                        />
                      )}
                      {columns.dots.map(({ x, level }, at) => (
                        <Shape key={at} option={row.option} x={x} y={base - (level + 0.5) * pitch} r={pitch * 0.4} />
                      ))}
                      <path
                        className={`fill-none ${strokeOf(row.option)} [stroke-width:2]`}
                        d={caliper(axis.x(row.low), axis.x(row.middle), axis.x(row.high), base + 8)}
                      />
                    </>
                  ) : (
                    <Shape option={row.option} x={axis.x(axis.low) + 8} y={base - 10} r={7} look="hollow" />
                  )}
                </g>
              ))}
            </>
          )
        }}
      </Chart>
      {isFar ? <p className="mt-1 text-sm text-ink-2">{line.text}: further right than all of this.</p> : null}
    </>
  )
}

function caliper(low: number, middle: number, high: number, y: number): string {
  return `M${low} ${y - 5}V${y + 5}M${low} ${y}H${high}M${high} ${y - 5}V${y + 5}M${middle} ${y - 3}V${y + 3}`
}

/** Marks of the highest column that a flag and its words would stand in. */
function highestNear(dots: readonly { readonly x: number; readonly level: number }[], x: number): number {
  const near = dots.filter((dot) => dot.x > x - flagRoom && dot.x < x + flagRoom)
  return Math.max(0, ...near.map(({ level }) => level + 1))
}

const flagRoom = 64

interface FlagProps {
  readonly x: number
  readonly base: number
  readonly top: number
  readonly text: string
}

/** The plan: a hollow flag whose pole stands behind the marks. */
function Flag({ x, base, top, text }: FlagProps) {
  const isLeft = x < 210
  return (
    <g>
      <path
        className="fill-ground stroke-ink-2"
        d={`M${x} ${base + 4}V${top}H${x + 11}L${x + 8} ${top + 4.5}L${x + 11} ${top + 9}H${x}`}
      />
      <text
        className="halo fill-ink-2 text-xs"
        x={isLeft ? x + 15 : x - 4}
        y={top + 9}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {text}
      </text>
    </g>
  )
}
