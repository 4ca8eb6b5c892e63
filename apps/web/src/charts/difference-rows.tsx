'use client'

import { Caliper } from './caliper.tsx'
import { Chart } from './chart.tsx'
import { axisOver } from './ticks.ts'

export interface DifferenceRow {
  readonly option: string
  readonly name: string
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly words: string
}

interface DifferenceRowsProps {
  readonly of: string
  readonly rows: readonly DifferenceRow[]
}

const below = 24

const rowOf = (width: number) => (width < 560 ? 52 : 36)

/** What other options differ by, on the same draws, around a line where nothing differs. */
export function DifferenceRows({ of, rows }: DifferenceRowsProps) {
  const label = rows.map(({ name, words }) => `${name} ${words}`).join('; ')
  return (
    <Chart label={`${of}: ${label}`} firstWidth={960} height={(width) => 8 + rowOf(width) * rows.length + below}>
      {(width) => {
        const narrow = width < 560
        const high = rowOf(width)
        const bottom = 8 + high * rows.length
        const ends = [0, ...rows.flatMap((row) => [row.low, row.high])]
        const axis = axisOver(ends, narrow ? 16 : 160, narrow ? width - 16 : width - 190, narrow ? 4 : 7)
        return (
          <>
            {axis.ticks.map((tick) => (
              <g key={tick}>
                <line
                  className={tick === 0 ? 'stroke-ink [stroke-width:1.5]' : 'stroke-line'}
                  x1={axis.x(tick)}
                  x2={axis.x(tick)}
                  y1={4}
                  y2={bottom}
                />
                <text className="fill-ink-2 text-xs" x={axis.x(tick)} y={bottom + 18} textAnchor="middle">
                  {tick > 0 ? `+${tick}` : tick < 0 ? `−${-tick}` : 0}
                </text>
              </g>
            ))}
            {rows.map(({ option, name, low, middle, high: most, words }, at) => {
              const top = 8 + high * at
              const y = narrow ? top + 36 : top + high / 2
              return (
                <g key={option}>
                  <text className="halo font-semibold" x={0} y={narrow ? top + 16 : y + 4.5}>
                    {name}
                    {narrow ? (
                      <tspan className="fill-ink-2 font-normal" dx={8}>
                        {words}
                      </tspan>
                    ) : null}
                  </text>
                  <Caliper option={option} low={axis.x(low)} middle={axis.x(middle)} high={axis.x(most)} y={y} />
                  {narrow ? null : (
                    <text className="halo fill-ink-2" x={axis.x(most) + 12} y={y + 4.5}>
                      {words}
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
