'use client'

import { AxisTicks } from './axis-ticks.tsx'
import { Caliper } from './caliper.tsx'
import { Chart } from './chart.tsx'
import { axisOver } from './ticks.ts'

export interface IntervalRow {
  readonly option: string
  readonly name: string
  readonly low: number
  readonly middle: number
  readonly high: number
}

interface IntervalRowsProps {
  readonly rows: readonly IntervalRow[]
  /** What the figures are, for the label: "weeks to launch". */
  readonly of: string
  /** Of an axis that has fixed ends. */
  readonly domain?: readonly [number, number]
  /** A line of the user's: `your deadline, 12`. */
  readonly line?: { readonly at: number; readonly text: string } | undefined
  /** An interval in words, at the right; else its ends are written at the jaws. */
  readonly words?: (row: IntervalRow) => string
}

const [rowHigh, above, below, names] = [30, 24, 22, 74]

/** An interval for each option on one axis. */
export function IntervalRows({ rows, of, domain, line, words }: IntervalRowsProps) {
  const right = words === undefined ? 24 : 76
  const top = line === undefined ? 4 : above
  const bottom = top + rowHigh * rows.length
  const label = rows.map(({ name, low, middle, high }) => `${name} ${low} to ${high}, middle ${middle}`).join('; ')
  return (
    <Chart label={`${of}: ${label}`} firstWidth={382} height={() => bottom + below}>
      {(width) => {
        const ends = domain ?? [
          ...rows.flatMap(({ low, high }) => [low, high]),
          ...(line === undefined ? [] : [line.at]),
        ]
        const axis = axisOver(ends, names, Math.max(names + 40, width - right), 4)
        return (
          <>
            <AxisTicks axis={axis} top={top} bottom={bottom} />
            {line === undefined ? null : (
              <g>
                <line
                  className="stroke-ink [stroke-width:1.5]"
                  x1={axis.x(line.at)}
                  x2={axis.x(line.at)}
                  y1={top - 6}
                  y2={bottom}
                />
                <text
                  className="text-xs"
                  x={Math.min(Math.max(axis.x(line.at), 48), width - 48)}
                  y={top - 11}
                  textAnchor="middle"
                >
                  {line.text}
                </text>
              </g>
            )}
            {rows.map((row, at) => {
              const y = top + rowHigh * (at + 0.5)
              const [low, middle, high] = [axis.x(row.low), axis.x(row.middle), axis.x(row.high)]
              return (
                <g key={row.option}>
                  <text x={0} y={y + 4.5}>
                    {row.name}
                  </text>
                  <Caliper option={row.option} low={low} middle={middle} high={high} y={y} />
                  {words === undefined ? (
                    <>
                      <text className="halo fill-ink-2 text-xs" x={low - 6} y={y + 4.5} textAnchor="end">
                        {row.low}
                      </text>
                      <text className="halo fill-ink-2 text-xs" x={high + 6} y={y + 4.5}>
                        {row.high}
                      </text>
                    </>
                  ) : (
                    <text className="fill-ink-2" x={width} y={y + 4.5} textAnchor="end">
                      {words(row)}
                    </text>
                  )}
                </g>
              )
            })}
          </>
        )
      }}
    </Chart>
  )
}
